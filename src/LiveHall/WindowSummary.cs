namespace Queueing.LiveHall;

/// <summary>A window's day.</summary>
/// <param name="Window">The window.</param>
/// <param name="Served">Services given there.</param>
/// <param name="OpenMinutes">Time open, breaks left out.</param>
/// <param name="BusyRate">Time with a person in service ÷ time open.</param>
public sealed record WindowSummary(string Window, int Served, double OpenMinutes, double BusyRate);
