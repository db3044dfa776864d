using System.Collections.Immutable;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>A paper that is entered already and said otherwise then.</summary>
/// <param name="Text">What stands on the paper.</param>
/// <param name="Number">The number it was entered as.</param>
/// <param name="State">What that ticket is now.</param>
/// <param name="Fields">The fields that differ.</param>
[GenerateSerializer, Alias("queueing.paper-conflict"), Immutable]
public sealed record PaperConflict(
    [property: Id(0)] string Text,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] TicketState State,
    [property: Id(3)] ImmutableArray<string> Fields);
