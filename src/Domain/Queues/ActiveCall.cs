using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>A ticket that is at a window, or on its way there.</summary>
/// <param name="Call">The call.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="State"><see cref="TicketState.Called"/> or <see cref="TicketState.Serving"/>.</param>
/// <param name="Since">When it came into that state.</param>
/// <param name="MissesAt">When it is missed by itself if nobody comes; null: a clerk says so.</param>
/// <param name="Paper">What stands on its paper, when it was given out by hand; otherwise null.</param>
public readonly record struct ActiveCall(
    CallId Call, TicketId Ticket, TicketState State, DateTimeOffset Since, DateTimeOffset? MissesAt = null, string? Paper = null);
