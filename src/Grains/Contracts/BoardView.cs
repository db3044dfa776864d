using System.Collections.Immutable;

namespace Queueing.Grains.Contracts;

/// <summary>What the public may see of a hall-day.</summary>
/// <param name="Epoch">Changes with each activation of the board; sequences compare only within one epoch.</param>
/// <param name="Sequence">Grows with each change.</param>
/// <param name="At">The hall's time of the last change.</param>
/// <param name="Queues">The queues in configured order.</param>
/// <param name="Windows">The windows in configured order.</param>
/// <param name="Announcements">Calls and recalls of the last 120 s, oldest first.</param>
/// <param name="LastCalled">The last calls, newest first, at most 20.</param>
[GenerateSerializer, Alias("queueing.board-view"), Immutable]
public sealed record BoardView(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Sequence,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] ImmutableArray<BoardQueue> Queues,
    [property: Id(4)] ImmutableArray<BoardWindow> Windows,
    [property: Id(5)] ImmutableArray<Announcement> Announcements,
    [property: Id(6)] ImmutableArray<Announcement> LastCalled);
