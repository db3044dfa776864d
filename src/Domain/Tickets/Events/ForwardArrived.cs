namespace Queueing.Domain.Tickets.Events;

/// <summary>The other hall has told which ticket goes on there.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">The other hall.</param>
/// <param name="Arrived">The ticket there.</param>
public sealed record ForwardArrived(TicketId Ticket, DateTimeOffset At, string By, TicketId Arrived)
    : TicketEvent(Ticket, At, By);
