using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>Asks a queue to act on one of its tickets.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Action">Anything but to reserve, draw, check in, call or verify; who names the class it has, verifies.</param>
/// <param name="Call">The live call; required for what is done to a called or served ticket, but to cancel, verify and reprint, and for a service by hand.</param>
/// <param name="Target">The queue to transfer to; only for transfer, and null when the window says it.</param>
/// <param name="Place">Where to re-enter the line; only for reinstate and requeue.</param>
/// <param name="PlaceAfter">After how many waiting tickets; only with <see cref="ReinstatePlace.After"/>, at least 1.</param>
/// <param name="Reason">Why, in the caller's words; at most 200 characters, or null. Required to park, requeue, reopen and expire, and for a service by hand.</param>
/// <param name="PriorityClass">The class; only to reprioritise.</param>
/// <param name="Evidence">What the class stands on; only to reprioritise.</param>
/// <param name="Services">The services to add, each once; or those to give up when sent on; default otherwise.</param>
/// <param name="Service">The service to rate; null for the last.</param>
/// <param name="Score">The rating, 1–5; only to rate.</param>
/// <param name="Window">The only window that shall take it, for transfer; or the one that served it by hand.</param>
/// <param name="WindowClosed">True when that window is closed, as far as the caller could see; it is refused then.</param>
/// <param name="Hall">The other hall; only to send on, where <paramref name="Service"/> is of that hall.</param>
/// <param name="CalledAt">When it was called by hand; only to record that, with the next two.</param>
/// <param name="StartedAt">When the service by hand began.</param>
/// <param name="FinishedAt">When it ended.</param>
[GenerateSerializer, Alias("queueing.ticket-command"), Immutable]
public sealed record TicketCommand(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketAction Action,
    [property: Id(2)] CallId? Call = null,
    [property: Id(3)] QueueId? Target = null,
    [property: Id(4)] ReinstatePlace Place = ReinstatePlace.Original,
    [property: Id(5)] int PlaceAfter = 0,
    [property: Id(6)] string? Reason = null,
    [property: Id(7)] PriorityClassId? PriorityClass = null,
    [property: Id(8)] PriorityEvidence Evidence = PriorityEvidence.None,
    [property: Id(9)] ImmutableArray<ServiceId> Services = default,
    [property: Id(10)] ServiceId? Service = null,
    [property: Id(11)] int Score = 0,
    [property: Id(12)] WindowId? Window = null,
    [property: Id(13)] bool WindowClosed = false,
    [property: Id(14)] HallId? Hall = null,
    [property: Id(15)] DateTimeOffset? CalledAt = null,
    [property: Id(16)] DateTimeOffset? StartedAt = null,
    [property: Id(17)] DateTimeOffset? FinishedAt = null);
