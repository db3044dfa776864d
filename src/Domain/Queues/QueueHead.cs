using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>The ticket that a queue will give next.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Seniority">What the order goes by: the eligible instant less the head start.</param>
/// <param name="EligibleAt">When its wait began.</param>
public readonly record struct QueueHead(TicketId Ticket, DateTimeOffset Seniority, DateTimeOffset EligibleAt);
