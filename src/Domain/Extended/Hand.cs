using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Extended;

/// <summary>A ticket at a window, from its call until the call is over; without an end while it is not.</summary>
internal readonly record struct Hand(WindowId Window, QueueId Queue, TicketId Ticket, DateTimeOffset From, DateTimeOffset? Until);
