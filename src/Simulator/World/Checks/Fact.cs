using Queueing.Grains.Journaling;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.Checks;

/// <summary>One event as it became durable, with what it is about before and after it, by the checks' own model.</summary>
/// <param name="Seen">When it became durable, by the world's true time.</param>
internal sealed record Fact(StreamId Stream, long Version, long Step, DateTimeOffset Seen, object Event)
{
    /// <summary>Gets the ticket before; null for one not yet drawn, or when the event is about none.</summary>
    public ModelTicket? TicketBefore { get; init; }

    /// <summary>Gets the ticket after.</summary>
    public ModelTicket? Ticket { get; init; }

    /// <summary>Gets the window before; null for other streams.</summary>
    public ModelWindow? WindowBefore { get; init; }

    /// <summary>Gets the episode before; null for one not yet proposed, or when the event is about none.</summary>
    public ModelTide? TideBefore { get; init; }

    /// <summary>Gets the episode after.</summary>
    public ModelTide? Tide { get; init; }

    /// <summary>Gets the floor before; null for other streams.</summary>
    public ModelFloor? FloorBefore { get; init; }

    /// <summary>Gets the operation that it answers; null when nobody asked for it.</summary>
    public Operation? Operation { get; init; }

    public override string ToString() => $"{(Stream.Day.Hall == LinkedHall.Id ? "linked " : string.Empty)}{Stream.Kind}/{Stream.Owner}@{Version} {EventText.Of(Event)}";
}
