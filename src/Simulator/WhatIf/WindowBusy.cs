using Queueing.Domain.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>How busy a window was.</summary>
/// <param name="Window">The window.</param>
/// <param name="Rate">Its mean busy rate over the days on which it opened.</param>
public sealed record WindowBusy(Window Window, double Rate);
