using System.Collections.Immutable;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>Asks a queue to enter numbers that were given out by hand.</summary>
/// <param name="Papers">The papers, each text once; the first service of each is of this queue.</param>
/// <param name="Reason">Why, in the caller's words; required, at most 200 characters.</param>
[GenerateSerializer, Alias("queueing.enter-papers"), Immutable]
public sealed record EnterPapers([property: Id(0)] ImmutableArray<PaperEntry> Papers, [property: Id(1)] string Reason);
