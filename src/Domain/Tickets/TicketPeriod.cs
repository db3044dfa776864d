using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>A stretch of a ticket's life; it ends where the next begins.</summary>
/// <param name="State">The state.</param>
/// <param name="From">When it began.</param>
/// <param name="Queue">The queue the ticket was in.</param>
/// <param name="Call">The call, when called, serving, or ended at a window; otherwise null.</param>
/// <param name="Segment">The place of the service it went to, among the ticket's.</param>
public readonly record struct TicketPeriod(
    TicketState State,
    DateTimeOffset From,
    QueueId Queue,
    CallId? Call,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Segment = 0);
