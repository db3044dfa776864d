using Queueing.Domain.Identities;

namespace Queueing.Grains.Journaling;

/// <summary>Appends that become durable together or not at all. All streams are of one hall.</summary>
/// <param name="Hall">The hall, also the scope of the operation identities.</param>
/// <param name="Appends">One part a stream; no stream twice; at least one.</param>
/// <param name="Operations">The operations answered by the set's events; empty when no caller asked for them.</param>
public sealed record AppendSet(HallId Hall, IReadOnlyList<StreamAppend> Appends, IReadOnlyList<Operation> Operations);
