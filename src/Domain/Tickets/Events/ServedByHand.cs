using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>
/// A number that the system had given out was called and served by hand in an outage (手工办理补录). The event's own time is that of
/// the entry; the real times ride in it, and the ticket's life goes by those.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When it was entered.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Window">The window it was called to.</param>
/// <param name="CalledAt">When it was called there.</param>
/// <param name="StartedAt">When the service began.</param>
/// <param name="FinishedAt">When it ended; of several services that were left, all of them.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record ServedByHand(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    WindowId Window,
    DateTimeOffset CalledAt,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    string Reason)
    : TicketEvent(Ticket, At, By);
