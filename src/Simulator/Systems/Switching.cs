using Queueing.Simulator.Laws;

namespace Queueing.Simulator.Systems;

/// <summary>
/// Servers that are switched on and off by the number present n (Ibe and Keilson 1995): beyond those that are always on, the i-th
/// is switched on as soon as n &gt; on[i], and off, its customer handed on, as soon as n ≤ off[i].
/// </summary>
/// <param name="AlwaysOn">The servers that are always on.</param>
/// <param name="Thresholds">On above and off at or below, for each further server; neither falls from one to the next.</param>
/// <param name="SetUp">How long a server takes from being switched on until it serves; null for no time.</param>
public sealed record Switching(int AlwaysOn, IReadOnlyList<(int On, int Off)> Thresholds, Law? SetUp);
