using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>Asks a queue to act on one of its tickets.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Action">Recall, start, finish, miss, reinstate, put back, transfer or cancel.</param>
/// <param name="Call">The live call; required for recall, start, finish, miss and put back, and for a transfer while serving.</param>
/// <param name="Target">The queue to transfer to; only for transfer.</param>
/// <param name="Place">Where to re-enter the line; only for reinstate.</param>
/// <param name="PlaceAfter">After how many waiting tickets; only with <see cref="ReinstatePlace.After"/>, at least 1.</param>
/// <param name="Reason">Why, in the caller's words; at most 200 characters, or null.</param>
[GenerateSerializer, Alias("queueing.ticket-command"), Immutable]
public sealed record TicketCommand(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketAction Action,
    [property: Id(2)] CallId? Call = null,
    [property: Id(3)] QueueId? Target = null,
    [property: Id(4)] ReinstatePlace Place = ReinstatePlace.Original,
    [property: Id(5)] int PlaceAfter = 0,
    [property: Id(6)] string? Reason = null);
