using System.Collections.Immutable;

namespace Queueing.Grains.Contracts;

/// <summary>The floor as the dispatcher sees it: everything a supervisor watches.</summary>
/// <param name="Epoch">Changes with each activation of the dispatcher; sequences compare only within one epoch.</param>
/// <param name="Sequence">Grows with each change.</param>
/// <param name="Queues">The queues in configured order.</param>
/// <param name="Windows">The windows in configured order, as last reported.</param>
/// <param name="Staff">The staff in configured order.</param>
/// <param name="Alerts">Today's alerts in order of raising; the open ones have no cleared instant.</param>
/// <param name="Tides">Today's episodes in order of proposal.</param>
[GenerateSerializer, Alias("queueing.floor"), Immutable]
public sealed record FloorView(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Sequence,
    [property: Id(2)] ImmutableArray<QueueView> Queues,
    [property: Id(3)] ImmutableArray<FloorWindow> Windows,
    [property: Id(4)] ImmutableArray<StaffView> Staff,
    [property: Id(5)] ImmutableArray<AlertView> Alerts,
    [property: Id(6)] ImmutableArray<TideView> Tides);
