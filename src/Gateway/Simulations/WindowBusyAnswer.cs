namespace Queueing.Gateway.Simulations;

/// <summary>A window's mean busy rate.</summary>
internal sealed record WindowBusyAnswer(string Window, double BusyRate);
