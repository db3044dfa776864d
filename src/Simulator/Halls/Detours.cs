using System.Collections.Immutable;

namespace Queueing.Simulator.Halls;

/// <summary>How far each visitor is on the way they go; those without a detour cost nothing.</summary>
internal sealed class Detours(ImmutableArray<Visitor> visitors)
{
    private readonly HashSet<int> putBack = [];
    private readonly HashSet<int> missed = [];
    private readonly HashSet<int> transferred = [];

    /// <summary>The queue the visitor is in now.</summary>
    public int QueueOf(int visitor) => visitors[visitor] is { Detour: { } detour } && transferred.Contains(visitor)
        ? detour.TransferTo
        : visitors[visitor].Queue;

    /// <summary>The service time needed there.</summary>
    public TimeSpan Service(int visitor) => visitors[visitor] is { Detour: { } detour } && transferred.Contains(visitor)
        ? detour.TransferService
        : visitors[visitor].Service;

    /// <summary>What comes of a call instead of a service; null for nothing else.</summary>
    public AppointmentKind? OnCall(int visitor) => visitors[visitor].Detour is not { } detour ? null
        : detour.PutBack && putBack.Add(visitor) ? AppointmentKind.PutBack
        : detour.Misses && missed.Add(visitor) ? AppointmentKind.Missed
        : null;

    /// <summary>After how long somebody who missed the call comes back; null never.</summary>
    public TimeSpan? ReturnsAfter(int visitor) => visitors[visitor].Detour?.ReturnsAfter;

    /// <summary>The queue they are sent on to now that they are served; null for none.</summary>
    public int? Transfer(int visitor) =>
        visitors[visitor].Detour is { TransferTo: >= 0 and var target } && transferred.Add(visitor) ? target : null;
}
