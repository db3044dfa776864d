using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>A service was rated (好差评).</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who rated, or the device it was done at.</param>
/// <param name="Service">The service.</param>
/// <param name="Score">From 1, very dissatisfied (非常不满意), to 5, very satisfied (非常满意).</param>
/// <param name="Call">The call the service ended under.</param>
public sealed record ServiceRated(TicketId Ticket, DateTimeOffset At, string By, ServiceId Service, int Score, CallId? Call)
    : TicketEvent(Ticket, At, By);
