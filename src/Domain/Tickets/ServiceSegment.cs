using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>The part of a ticket's life that went to one of its services, from its first call on.</summary>
/// <param name="Service">The service.</param>
/// <param name="Queue">The queue it was last in for it.</param>
/// <param name="Call">The call it was last at a window under.</param>
/// <param name="EligibleAt">When its wait for it began.</param>
/// <param name="CalledAt">When it was first called for it; null when it was taken up at once, at the window of the service before.</param>
/// <param name="Waited">
/// The waiting time, measured once, at the first call: the stretches in line before it, without the time parked. Null when it
/// was never called for it: who stays at the window has not waited.
/// </param>
/// <param name="StartedAt">When the service first began; null before.</param>
/// <param name="FinishedAt">When it ended; null before, and while the ticket is taken up again.</param>
/// <param name="Served">The stretches of service that have ended, together.</param>
/// <param name="Rating">The rating, 1–5; null without one.</param>
public sealed record ServiceSegment(
    ServiceId Service,
    QueueId Queue,
    CallId? Call,
    DateTimeOffset EligibleAt,
    DateTimeOffset? CalledAt,
    TimeSpan? Waited,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    TimeSpan Served,
    int? Rating);
