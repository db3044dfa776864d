using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>Which tickets move on by themselves, and when; in order of the deadline.</summary>
/// <param name="timers">The queue's timers.</param>
internal sealed class Deadlines(QueueTimers timers)
{
    private readonly SortedSet<(DateTimeOffset Due, TicketId Ticket)> all = [];

    public DateTimeOffset? Next => all.Count == 0 ? null : all.Min.Due;

    /// <summary>When a ticket moves on if nobody does anything; null: never.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="upSince">Since when people could act: a time that began before it begins with it.</param>
    /// <param name="sights">Since when they could see that they are called.</param>
    public DateTimeOffset? DueOf(Ticket ticket, DateTimeOffset upSince, Sights sights)
    {
        var chance = ticket.State == TicketState.Called ? sights.Since(ticket.LiveCall!.Value.Window, upSince) : upSince;
        var (from, after) = ticket.State switch
        {
            TicketState.Called => (ticket.LastCallAt!.Value, timers.MissAfter),
            TicketState.Parked => (ticket.Now.From, timers.ParkedLapse),
            TicketState.Missed => (ticket.Now.From, timers.MissedLapse),
            _ => default,
        };
        return (from > chance ? from : chance) + after;
    }

    public void Add(Ticket ticket)
    {
        if (DueOf(ticket, DateTimeOffset.MinValue, Sights.Clear) is { } due)
        {
            all.Add((due, ticket.Id));
        }
    }

    public void Remove(Ticket ticket)
    {
        if (DueOf(ticket, DateTimeOffset.MinValue, Sights.Clear) is { } due)
        {
            all.Remove((due, ticket.Id));
        }
    }

    /// <summary>Those whose deadline has passed, were nothing held against them but the time since they began to wait for it.</summary>
    public IEnumerable<TicketId> PassedAt(DateTimeOffset now) => all.TakeWhile(x => x.Due <= now).Select(x => x.Ticket);
}
