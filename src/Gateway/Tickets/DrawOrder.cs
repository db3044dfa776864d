using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>Which queue to ask for a number, and for what.</summary>
internal sealed record DrawOrder(QueueId Queue, DrawTicket Ticket);
