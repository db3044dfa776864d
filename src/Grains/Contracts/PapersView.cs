using System.Collections.Immutable;

namespace Queueing.Grains.Contracts;

/// <summary>The tickets that papers were entered as.</summary>
/// <param name="Tickets">One a paper, in the order asked for.</param>
[GenerateSerializer, Alias("queueing.papers"), Immutable]
public sealed record PapersView([property: Id(0)] ImmutableArray<TicketView> Tickets);
