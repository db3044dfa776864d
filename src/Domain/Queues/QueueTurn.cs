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
/// <param name="dayEnds">When the business day ends: nobody is put or kept in a line that nobody calls from any more; null: not known here.</param>
public sealed class QueueTurn(TicketQueue queue, DateTimeOffset now, WaitOutlook outlook, DateTimeOffset? dayEnds = null) : ITurn<TicketEvent>
{
    /// <summary>The shortest time between two calls of a ticket at its window; a double click is no recall.</summary>
    public static readonly TimeSpan MinRecallGap = TimeSpan.FromSeconds(5);

    private readonly DateTimeOffset at = now > queue.LastAt ? now : queue.LastAt;
    private readonly bool isDayOver = (now > queue.LastAt ? now : queue.LastAt) >= dayEnds;
    private readonly List<TicketEvent> events = new(1);
    private List<LineEntry>? entering;
    private List<LineEntry>? leaving;
    private int draws;

    /// <inheritdoc/>
    public IReadOnlyList<TicketEvent> Events => events;

    internal DateTimeOffset At => at;

    internal TicketQueue Queue => queue;

    /// <summary>Tells whether a ticket is already touched; its next command belongs to the next turn.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns>True when an event of this turn is about it.</returns>
    public bool Touches(TicketId ticket) => events.Exists(e => e.Ticket == ticket);

    /// <summary>Issues the next number.</summary>
    /// <param name="services">The service items.</param>
    /// <param name="channel">How it is drawn.</param>
    /// <param name="priority">The priority class.</param>
    /// <param name="by">Who draws.</param>
    /// <param name="evidence">What the priority class stands on.</param>
    /// <param name="origin">The ticket of another hall, or of an earlier day, that it goes on from; or null.</param>
    /// <returns>The event.</returns>
    public TicketDrawn Draw(
        ImmutableArray<ServiceId> services,
        TicketChannel channel,
        PriorityClass priority,
        string by,
        PriorityEvidence evidence = PriorityEvidence.None,
        TicketOrigin? origin = null) =>
        DrawBefore(DateTimeOffset.MaxValue, services, channel, priority, by, evidence, origin)!;

    /// <summary>Issues the next number unless the wait expected passes a closing.</summary>
    /// <param name="closing">Until when its holder must be expected to be called.</param>
    /// <param name="services">The service items.</param>
    /// <param name="channel">How it is drawn.</param>
    /// <param name="priority">The priority class.</param>
    /// <param name="by">Who draws.</param>
    /// <param name="evidence">What the priority class stands on.</param>
    /// <param name="origin">The ticket of another hall, or of an earlier day, that it goes on from; or null.</param>
    /// <returns>The event, or null when the wait expected is too long; one that cannot be known is not.</returns>
    public TicketDrawn? DrawBefore(
        DateTimeOffset closing,
        ImmutableArray<ServiceId> services,
        TicketChannel channel,
        PriorityClass priority,
        string by,
        PriorityEvidence evidence = PriorityEvidence.None,
        TicketOrigin? origin = null)
    {
        var (id, number) = Issue();
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
            number,
            services,
            channel,
            priority.Id,
            entry.Seniority,
            ahead,
            shown,
            outlook.Load,
            evidence,
            origin);
        events.Add(drawn);
        return drawn;
    }

    /// <summary>Calls the first in line who may be called to the window.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reason">Why this queue was due.</param>
    /// <param name="by">Who calls.</param>
    /// <returns>The event, or null when nobody waits.</returns>
    public TicketCalled? Take(CallId call, CallReason reason, string by)
    {
        if (queue.HeadFor(call.Window) is not { } head)
        {
            return null;
        }

        var called = new TicketCalled(head.Id, at, by, call, reason);
        events.Add(called);
        return called;
    }

    /// <summary>Calls a certain ticket, out of turn.</summary>
    /// <param name="id">The ticket: parked or missed; or waiting, when a supervisor calls.</param>
    /// <param name="call">The call.</param>
    /// <param name="reason">Why the window calls it; its age is filled in here.</param>
    /// <param name="bySupervisor">True when whoever waits may be called past those before them, with a reason.</param>
    /// <param name="by">Who calls.</param>
    /// <param name="called">The event, or null when rejected.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public Rejection? TakeNamed(TicketId id, CallId call, CallReason reason, bool bySupervisor, string by, out TicketCalled? called)
    {
        ArgumentNullException.ThrowIfNull(reason);
        called = null;
        var rejection = Refuse(id, TicketAction.Call, null, out var ticket)
            ?? (ticket.State == TicketState.Waiting ? RefuseOvertaking(ticket, reason.Note, bySupervisor) : null)
            ?? (ticket.Aim is { } window && window != call.Window && !bySupervisor
                ? new Rejection(RejectionKind.Forbidden, $"{ticket.Number} is for window {window}", State: ticket.State.ToString())
                : null);
        if (rejection is null)
        {
            var age = at > ticket.Seniority ? at - ticket.Seniority : TimeSpan.Zero;
            events.Add(called = new TicketCalled(id, at, by, call, reason with { Age = age }));
        }

        return rejection;
    }

    /// <summary>Gets the answer to whoever acts on a live call and does not say which.</summary>
    internal static Rejection CallRequired { get; } = new(RejectionKind.Invalid, "callId is required", "callId");

    internal static Rejection? RefuseWithout(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? new Rejection(RejectionKind.Invalid, "a reason is required", "reason")
        : null;

    /// <summary>Takes the next number of the day.</summary>
    internal (TicketId Id, TicketNumber Number) Issue()
    {
        var sequence = queue.LastSequence + ++draws;
        return (new TicketId(queue.Date, queue.Definition.Id, sequence), new TicketNumber(queue.Definition.Prefix, sequence));
    }

    internal void Add(TicketEvent e) => events.Add(e);

    /// <summary>Keeps what enters the line by this turn sorted.</summary>
    internal void Enter(LineEntry entry) => (entering ??= new List<LineEntry>(1)).Insert(EnteringBefore(entry), entry);

    /// <summary>Remembers whom this turn takes out of the line.</summary>
    internal void Leave(Ticket ticket)
    {
        if (ticket.State == TicketState.Waiting)
        {
            (leaving ??= []).Add(LineEntry.Of(ticket));
        }
    }

    private int EnteringBefore(LineEntry entry) => entering is null ? 0 : ~entering.BinarySearch(entry);

    private int LeavingBefore(LineEntry entry) => leaving?.Count(other => other.CompareTo(entry) < 0) ?? 0;

    /// <summary>Refuses what the table of states or another call forbids.</summary>
    internal Rejection? Refuse(TicketId id, TicketAction action, CallId? call, out Ticket ticket)
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
                $"{ticket.Number} is {Spelled.Of(ticket.State)}: {Spelled.Of(action)} is not possible",
                State: ticket.State == TicketState.Transferred ? ticket.Queue.Value : ticket.State.ToString());
        }

        if (isDayOver && KeepsInLine(action))
        {
            return new Rejection(RejectionKind.WrongState, $"the business day of {ticket.Number} is over", State: ticket.State.ToString());
        }

        if (NeedsCall(ticket.State, action) && call is null)
        {
            return CallRequired;
        }

        return call is { } given && ticket.LiveCall != given
            ? new Rejection(RejectionKind.StaleCall, $"{given} is not the live call of {ticket.Number}", "callId", ticket.State.ToString())
            : null;
    }

    private static Rejection? RefuseOvertaking(Ticket ticket, string? reason, bool bySupervisor) => bySupervisor
        ? RefuseWithout(reason)
        : new Rejection(
            RejectionKind.Forbidden,
            $"{ticket.Number} is waiting: only a supervisor calls somebody past those who came before",
            State: nameof(TicketState.Waiting));

    /// <summary>What leaves a ticket where it is to be called again, or is to go on to another line; in another hall it is another day's.</summary>
    private static bool KeepsInLine(TicketAction action) => action is TicketAction.PutBack or TicketAction.Park or TicketAction.Release
        or TicketAction.Reinstate or TicketAction.Requeue or TicketAction.Reopen or TicketAction.Reprioritise or TicketAction.Transfer
        or TicketAction.AddService or TicketAction.LiftAim;

    private static bool NeedsCall(TicketState state, TicketAction action) =>
        action is not (TicketAction.Cancel or TicketAction.Verify or TicketAction.Reprint or TicketAction.LiftAim or TicketAction.ServeByHand)
        && state is TicketState.Called or TicketState.Serving;
}
