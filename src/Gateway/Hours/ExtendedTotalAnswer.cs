namespace Queueing.Gateway.Hours;

/// <summary>The extended service of one window, or of one member of staff.</summary>
/// <param name="Id">The window or the member of staff.</param>
/// <param name="Minutes">How long it was.</param>
/// <param name="Tickets">How many tickets were in hand during it.</param>
internal sealed record ExtendedTotalAnswer(string Id, double Minutes, int Tickets);
