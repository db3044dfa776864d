using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>A window asks a queue for its head, or for a certain ticket, in one durable step with the window's own record of the call.</summary>
/// <param name="Call">The call; its version is the window's version that the step is fenced by.</param>
/// <param name="Reason">Why this queue was chosen.</param>
/// <param name="Caller">The clerk's request that is answered by it; null when the window was ready.</param>
/// <param name="By">Who calls, <c>role:name</c>.</param>
/// <param name="Ticket">The ticket; null for the head.</param>
/// <param name="BySupervisor">True when the ticket may be called past others who wait; only with a ticket.</param>
/// <param name="From">The live call that the window takes over; null for a ticket that is at no window. Only with a ticket.</param>
[GenerateSerializer, Alias("queueing.take-ticket"), Immutable]
public sealed record TakeTicket(
    [property: Id(0)] CallId Call,
    [property: Id(1)] CallReason Reason,
    [property: Id(2)] Caller? Caller,
    [property: Id(3)] string By,
    [property: Id(4)] TicketId? Ticket = null,
    [property: Id(5)] bool BySupervisor = false,
    [property: Id(6)] CallId? From = null);
