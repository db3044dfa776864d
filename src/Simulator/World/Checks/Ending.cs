using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Journal.Memory;

namespace Queueing.Simulator.World.Checks;

/// <summary>What everybody says after all has come to rest.</summary>
/// <param name="Plan">The hall.</param>
/// <param name="Day">The hall-day.</param>
/// <param name="Journal">What is durable.</param>
/// <param name="Queues">What each queue reports, in the hall's order.</param>
/// <param name="Tickets">What the queues answer about every ticket they issued.</param>
/// <param name="Windows">What each window answers, in the hall's order.</param>
/// <param name="Floor">What the dispatcher answers.</param>
/// <param name="Board">What the board shows.</param>
internal sealed record Ending(
    FloorPlan Plan,
    HallDay Day,
    MemoryJournal Journal,
    ImmutableArray<QueueSummary> Queues,
    ImmutableDictionary<TicketId, TicketView?> Tickets,
    ImmutableArray<WindowView> Windows,
    FloorView Floor,
    BoardView Board);
