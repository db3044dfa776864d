using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>
/// Decisions made one after the other on a queue whose state does not change meanwhile: they become events together, or not
/// at all. A turn touches a ticket at most once; draws see the draws before them.
/// </summary>
/// <param name="queue">The queue.</param>
/// <param name="now">The hall's time; events never run before the stream's last.</param>
/// <param name="outlook">What the waits shown are estimated by.</param>
public sealed class QueueTurn(TicketQueue queue, DateTimeOffset now, WaitOutlook outlook) : ITurn<TicketEvent>
{
    /// <summary>The shortest time between two calls of a ticket at its window; a double click is no recall.</summary>
    public static readonly TimeSpan MinRecallGap = TimeSpan.FromSeconds(5);

    private readonly DateTimeOffset at = now > queue.LastAt ? now : queue.LastAt;
    private readonly List<TicketEvent> events = new(1);
    private List<LineEntry>? entering;
    private List<LineEntry>? leaving;
    private int draws;

    /// <inheritdoc/>
    public IReadOnlyList<TicketEvent> Events => events;

    /// <summary>Tells whether a ticket is already touched; its next command belongs to the next turn.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns>True when an event of this turn is about it.</returns>
    public bool Touches(TicketId ticket) => events.Exists(e => e.Ticket == ticket);

    /// <summary>Issues the next number.</summary>
    /// <param name="services">The service items.</param>
    /// <param name="channel">How it is drawn.</param>
    /// <param name="priority">The priority class.</param>
    /// <param name="by">Who draws.</param>
    /// <returns>The event.</returns>
    public TicketDrawn Draw(ImmutableArray<ServiceId> services, TicketChannel channel, PriorityClass priority, string by) =>
        DrawBefore(DateTimeOffset.MaxValue, services, channel, priority, by)!;

    /// <summary>Issues the next number unless the wait expected passes a closing.</summary>
    /// <param name="closing">Until when its holder must be expected to be called.</param>
    /// <param name="services">The service items.</param>
    /// <param name="channel">How it is drawn.</param>
    /// <param name="priority">The priority class.</param>
    /// <param name="by">Who draws.</param>
    /// <returns>The event, or null when the wait expected is too long; one that cannot be known is not.</returns>
    public TicketDrawn? DrawBefore(
        DateTimeOffset closing, ImmutableArray<ServiceId> services, TicketChannel channel, PriorityClass priority, string by)
    {
        var sequence = queue.LastSequence + ++draws;
        var id = new TicketId(queue.Date, queue.Definition.Id, sequence);
        var entry = new LineEntry(at - priority.HeadStart, at, id, at);
        var ahead = queue.RankOf(entry) + EnteringBefore(entry) - LeavingBefore(entry);
        var shown = queue.Estimate(ahead, entry.Seniority, priority.Id, at, outlook);
        if (shown is { } wait && at + (wait.Expected ?? wait.High) > closing)
        {
            draws--;
            return null;
        }

        Enter(entry);
        var drawn = new TicketDrawn(
            id,
            at,
            by,
            new TicketNumber(queue.Definition.Prefix, sequence),
            services,
            channel,
            priority.Id,
            entry.Seniority,
            ahead,
            shown,
            outlook.Load);
        events.Add(drawn);
        return drawn;
    }

    /// <summary>Calls the head of the line.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reason">Why this queue was due.</param>
    /// <param name="by">Who calls.</param>
    /// <returns>The event, or null when nobody waits.</returns>
    public TicketCalled? Take(CallId call, CallReason reason, string by)
    {
        if (queue.Head is not { } head)
        {
            return null;
        }

        var called = new TicketCalled(head.Id, at, by, call, reason);
        events.Add(called);
        return called;
    }

    /// <summary>Acts on a ticket under its live call: recall, start, finish, miss or put back.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="action">The action.</param>
    /// <param name="call">The call the actor believes live.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public Rejection? ActOnCall(TicketId id, TicketAction action, CallId? call, string? reason, string by)
    {
        if (Refuse(id, action, call, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (action == TicketAction.Recall && at - ticket.LastCallAt < MinRecallGap)
        {
            return new Rejection(
                RejectionKind.WrongState,
                $"it was called less than {MinRecallGap.TotalSeconds:0} s ago",
                State: nameof(TicketState.Called));
        }

        var live = call!.Value;
        events.Add(action switch
        {
            TicketAction.Recall => new TicketRecalled(id, at, by, live, ticket.Recalls + 1),
            TicketAction.Start => new ServiceStarted(id, at, by, live),
            TicketAction.Finish => new ServiceFinished(id, at, by, live),
            TicketAction.Miss => new TicketMissed(id, at, by, live),
            TicketAction.PutBack => new TicketPutBack(id, at, by, live, reason),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        });
        if (action == TicketAction.PutBack)
        {
            Enter(LineEntry.Of(ticket));
        }

        return null;
    }

    /// <summary>Takes a missed ticket back in line.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="place">Where.</param>
    /// <param name="after">After how many of those waiting now; only with <see cref="ReinstatePlace.After"/>, at least 1.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public Rejection? Reinstate(TicketId id, ReinstatePlace place, int after, string by)
    {
        if (Refuse(id, TicketAction.Reinstate, null, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (place == ReinstatePlace.After && after < 1)
        {
            return new Rejection(RejectionKind.Invalid, "after is at least 1", "after");
        }

        var seniority = place switch
        {
            ReinstatePlace.Original => ticket.Seniority,
            ReinstatePlace.After => queue.SeniorityBehind(after, at),
            _ => queue.SeniorityBehind(int.MaxValue, at),
        };
        var eligibleAt = place == ReinstatePlace.Original ? ticket.EligibleAt : at;
        Enter(new LineEntry(seniority, ticket.DrawnAt, id, eligibleAt));
        events.Add(new TicketReinstated(id, at, by, place, seniority, eligibleAt));
        return null;
    }

    /// <summary>Cancels a ticket.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public Rejection? Cancel(TicketId id, string? reason, string by)
    {
        if (Refuse(id, TicketAction.Cancel, null, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (ticket.State == TicketState.Waiting)
        {
            (leaving ??= []).Add(LineEntry.Of(ticket));
        }

        events.Add(new TicketCancelled(id, at, by, reason));
        return null;
    }

    /// <summary>Sends a ticket to another queue with its number and seniority; both halves are appended as one set.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="target">The other queue.</param>
    /// <param name="call">The live call while it is being served; otherwise null.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="arrival">The target's half, or null when rejected.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public Rejection? Transfer(
        TicketId id,
        QueueId target,
        CallId? call,
        string? reason,
        string by,
        out TicketTransferredIn? arrival)
    {
        arrival = null;
        if (Refuse(id, TicketAction.Transfer, call, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (target == queue.Definition.Id)
        {
            return new Rejection(RejectionKind.Invalid, "the ticket is in that queue", "queue");
        }

        var hop = ticket.Hop + 1;
        events.Add(new TicketTransferredOut(id, at, by, target, hop, reason));
        arrival = new TicketTransferredIn(id, at, by, queue.Definition.Id, hop, ticket);
        return null;
    }

    /// <summary>Keeps what enters the line by this turn sorted.</summary>
    private void Enter(LineEntry entry) => (entering ??= new List<LineEntry>(1)).Insert(EnteringBefore(entry), entry);

    private int EnteringBefore(LineEntry entry) => entering is null ? 0 : ~entering.BinarySearch(entry);

    private int LeavingBefore(LineEntry entry) => leaving?.Count(other => other.CompareTo(entry) < 0) ?? 0;

    private Rejection? Refuse(TicketId id, TicketAction action, CallId? call, out Ticket ticket)
    {
        ticket = queue.Find(id)!;
        if (ticket is null)
        {
            return new Rejection(RejectionKind.Unknown, $"there is no ticket {id}");
        }

        if (TicketTransitions.Next(ticket.State, action) is null)
        {
            return new Rejection(
                RejectionKind.WrongState,
                $"{ticket.Number} is {ticket.State}: {action} is not possible",
                State: ticket.State == TicketState.Transferred ? ticket.Queue.Value : ticket.State.ToString());
        }

        if (NeedsCall(ticket.State, action) && call is null)
        {
            return new Rejection(RejectionKind.Invalid, "callId is required", "callId");
        }

        return call is { } given && ticket.LiveCall != given
            ? new Rejection(RejectionKind.StaleCall, $"{given} is not the live call of {ticket.Number}", "callId", ticket.State.ToString())
            : null;
    }

    private static bool NeedsCall(TicketState state, TicketAction action) =>
        action is not (TicketAction.Cancel or TicketAction.Reinstate)
        && state is TicketState.Called or TicketState.Serving;
}
