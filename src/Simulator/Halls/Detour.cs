namespace Queueing.Simulator.Halls;

/// <summary>What goes another way with a visitor than to be called and served, each at most once.</summary>
/// <param name="PutBack">Whether their first call is a mistake that the clerk takes back.</param>
/// <param name="Misses">Whether they do not hear their first call.</param>
/// <param name="ReturnsAfter">How long after a miss they come back and ask for a place; null never.</param>
/// <param name="TransferTo">The place of the queue they are sent on to after the service; −1 for none.</param>
/// <param name="TransferService">The service time there.</param>
public sealed record Detour(bool PutBack, bool Misses, TimeSpan? ReturnsAfter, int TransferTo, TimeSpan TransferService);
