using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>A queue on the board.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Waiting">Tickets in line.</param>
[GenerateSerializer, Alias("queueing.board-queue"), Immutable]
public sealed record BoardQueue([property: Id(0)] QueueId Id, [property: Id(1)] int Waiting);
