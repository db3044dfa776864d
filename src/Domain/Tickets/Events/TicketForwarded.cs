using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket's life ended here: a ticket of another hall, linked to it, goes on.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Hall">The other hall.</param>
/// <param name="Service">The service item there.</param>
/// <param name="Hop">The number of this move; with the ticket it names the arrival, which happens once.</param>
/// <param name="Waited">How long its holder had waited here; it counts there.</param>
/// <param name="Call">The call it was being served under; null when it waited.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
/// <param name="Along">The other services that go along, in the order in which they are taken up there; default: none, and in older journals.</param>
public sealed record TicketForwarded(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    HallId Hall,
    ServiceId Service,
    int Hop,
    TimeSpan Waited,
    CallId? Call,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<ServiceId> Along = default)
    : TicketEvent(Ticket, At, By);
