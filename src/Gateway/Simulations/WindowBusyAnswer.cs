namespace Queueing.Gateway.Simulations;

/// <summary>A window's mean busy rate.</summary>
/// <param name="Window">The window's id.</param>
/// <param name="BusyRate">The share of its open time in which it served.</param>
internal sealed record WindowBusyAnswer(string Window, double BusyRate);
