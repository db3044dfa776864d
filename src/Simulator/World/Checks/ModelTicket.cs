using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>A ticket of the hall, as the journal's events alone tell it. Between the halves of a transfer it is Transferred.</summary>
/// <param name="Services">What they came for, in the order in which it is taken up.</param>
/// <param name="Call">The last call; null before the first.</param>
/// <param name="FirstCalledAt">When it was first called for its present service.</param>
/// <param name="Displaced">True once somebody put it elsewhere than at its own place.</param>
/// <param name="Segment">The place of the present service.</param>
/// <param name="StoodFrom">Since when its wait stands still: parked while it waited, not at a window.</param>
/// <param name="TakenUpAt">When its present service was taken up at the window of the one before.</param>
/// <param name="Rated">How many of its services are rated.</param>
/// <param name="Since">Since when the present stretch of its life goes on.</param>
/// <param name="Earned">What was waited for it on an earlier day.</param>
/// <param name="Aim">The only window that takes it from the line; null: any.</param>
/// <param name="Paper">What stands on it when it was given out or served by hand; otherwise null.</param>
/// <param name="Evidence">What its class stands on.</param>
/// <param name="WaitsFrom">Since when its holder waits, or waited, for the first call for its present service; null while nobody has waited for that.</param>
/// <param name="Waited">How long they had waited then; null before.</param>
/// <param name="Note">What staff wrote last for whoever meets them next; null when nothing, or once that service has ended.</param>
internal sealed record ModelTicket(
    TicketId Id,
    TicketNumber Number,
    QueueId Queue,
    TicketState State,
    long Version,
    PriorityClassId Class,
    DateTimeOffset DrawnAt,
    DateTimeOffset EligibleAt,
    DateTimeOffset Seniority,
    ImmutableArray<ServiceId> Services,
    CallId? Call = null,
    DateTimeOffset? FirstCalledAt = null,
    DateTimeOffset? LastCalledAt = null,
    int Recalls = 0,
    int Hop = 0,
    bool Displaced = false,
    int Segment = 0,
    DateTimeOffset? StoodFrom = null,
    DateTimeOffset? TakenUpAt = null,
    int Rated = 0,
    DateTimeOffset Since = default,
    TimeSpan Earned = default,
    WindowId? Aim = null,
    string? Paper = null,
    PriorityEvidence Evidence = PriorityEvidence.None,
    DateTimeOffset? WaitsFrom = null,
    TimeSpan? Waited = null,
    string? Note = null)
{
    public CallId? LiveCall => State is TicketState.Called or TicketState.Serving ? Call : null;

    public bool IsWaiting => State == TicketState.Waiting;

    /// <summary>Gets the service after the present one; null when it is the last.</summary>
    public ServiceId? NextService => Segment + 1 < Services.Length ? Services[Segment + 1] : null;

    /// <summary>Tells what else its holder is left with when sent on for one of the services left, or for another in place of the present one.</summary>
    public IEnumerable<ServiceId> Beside(ServiceId service) => Services.Skip(Segment).Contains(service)
        ? Services.Skip(Segment).Where(x => x != service)
        : Services.Skip(Segment + 1);

    /// <summary>Folds without judging; null when the event is about a ticket that nobody drew.</summary>
    public static ModelTicket? After(ModelTicket? before, QueueId queue, long version, TicketEvent e) =>
        Folded(before, queue, version, e) is { } next
            ? next with { Note = NoteAfter(before?.Note, e), Since = before is not null && !IsMove(e, before, next) ? before.Since : e.At }
            : null;

    /// <summary>A stretch of its life begins with another state or queue, at another window, and with the next service.</summary>
    private static bool IsMove(TicketEvent e, ModelTicket before, ModelTicket next) =>
        next.State != before.State || next.Queue != before.Queue || e is CallMoved or SegmentFinished;

    private static ModelTicket? Folded(ModelTicket? before, QueueId queue, long version, TicketEvent e) => e switch
    {
        TicketDrawn x => new(x.Ticket, x.Number, queue, TicketState.Waiting, version, x.PriorityClass, x.At, x.At, x.Seniority, x.Services, Earned: x.Origin?.Waited ?? default, Evidence: x.Evidence, WaitsFrom: x.At),
        PaperEntered x => ModelPaper.Enter(x, queue, version),
        _ when before is null => null,
        TicketTransferredOut => before with { State = TicketState.Transferred, Version = version },
        TicketTransferredIn x => before.Waits(e.At) with { State = TicketState.Waiting, Queue = queue, Hop = x.Hop, Aim = x.Window, Version = version },
        TicketAimed { Call: not null } x => before.Waits(e.At) with { State = TicketState.Waiting, Aim = x.Window, TakenUpAt = null, Version = version },
        TicketReinstated or TicketReleased or TicketRequeued or TicketReopened or TicketPutBack =>
            Back(before.Waits(e.At), e) with { State = TicketState.Waiting, StoodFrom = null, TakenUpAt = null, Version = version },
        SegmentFinished x => OnTo(before, x, queue) with { Version = version },
        TicketReprioritised or ServicesAdded or ServiceRated or TicketReprinted or TicketRecalled or CallMoved or TicketAimed or AimLifted or ForwardArrived => Marked(before, e) with { Version = version },
        _ => AtWindow(before, e) with { TakenUpAt = null, Version = version },
    };

    private static ModelTicket AtWindow(ModelTicket before, TicketEvent e) => e switch
    {
        TicketCalled x => before with
        {
            State = TicketState.Called,
            Call = x.Call,
            FirstCalledAt = before.FirstCalledAt ?? x.At,
            Waited = before.FirstCalledAt is null ? (before.StoodFrom ?? x.At) - before.WaitsFrom : before.Waited,
            LastCalledAt = x.At,
            Recalls = 0,
            StoodFrom = null,
        },
        ServiceStarted => before with { State = TicketState.Serving, Aim = null },
        ServiceFinished => before with { State = TicketState.Completed },
        ServedByHand x => ByHand(before, x),
        TicketMissed => before with { State = TicketState.Missed },
        TicketParked => before with { State = TicketState.Parked, StoodFrom = before.IsWaiting ? e.At : null },
        TicketForwarded x => before with { State = TicketState.Forwarded, Hop = x.Hop },
        TicketCancelled => before with { State = TicketState.Cancelled },
        TicketExpired => before with { State = TicketState.Expired },
        _ => throw new NotSupportedException($"the checks do not know {e.GetType().Name} yet"),
    };

    /// <summary>Called and served at the times that were written down, and no call of the system's (decision 0023).</summary>
    private static ModelTicket ByHand(ModelTicket before, ServedByHand e)
    {
        var last = before.Services.Length - 1;
        var served = before with
        {
            State = TicketState.Completed,
            Call = null,
            FirstCalledAt = before.FirstCalledAt ?? e.Service.CalledAt,
            Waited = before.FirstCalledAt is null ? (before.StoodFrom ?? e.Service.CalledAt) - before.WaitsFrom : before.Waited,
            LastCalledAt = e.Service.CalledAt,
            Recalls = 0,
            StoodFrom = null,
            Aim = null,
            Paper = before.Paper ?? before.Number.Value,
        };
        return before.Segment == last ? served : served with { Segment = last, FirstCalledAt = null, WaitsFrom = null, Waited = null };
    }

    /// <summary>In line again (decision 0022): at the place it had, or at the one it was given.</summary>
    private static ModelTicket Back(ModelTicket before, TicketEvent e) => e switch
    {
        TicketReinstated x => before.At(x.Place, x.Seniority) with { EligibleAt = x.EligibleAt },
        TicketRequeued x => before.At(x.Place, x.Seniority) with { EligibleAt = x.At },
        TicketReleased x => before with { EligibleAt = x.EligibleAt, WaitsFrom = before.WaitsFrom + (before.StoodFrom is { } stood ? x.At - stood : TimeSpan.Zero) },
        TicketReopened x => before with { EligibleAt = x.At },
        _ => before,
    };

    /// <summary>On to its next service (decision 0021): of this queue at the same window, of another after a wait there.</summary>
    private static ModelTicket OnTo(ModelTicket before, SegmentFinished e, QueueId queue)
    {
        var next = before with { Segment = before.Segment + 1, FirstCalledAt = null, WaitsFrom = null, Waited = null, TakenUpAt = e.At };
        return e.Next == queue ? next : next with { EligibleAt = e.At, WaitsFrom = e.At, LastCalledAt = null, Recalls = 0, TakenUpAt = null };
    }

    private static ModelTicket Marked(ModelTicket before, TicketEvent e) => e switch
    {
        TicketRecalled x => before with { Recalls = x.Count, LastCalledAt = x.At },
        CallMoved x when before.State == TicketState.Called => before with { Call = x.Call, LastCalledAt = x.At, Recalls = 0 },
        CallMoved x => before with { Call = x.Call, TakenUpAt = null },
        TicketReprioritised x => before with { Class = x.PriorityClass, Evidence = x.Evidence, Seniority = x.Seniority },
        ServicesAdded x => before with { Services = x.Services },
        TicketAimed x => before with { Aim = x.Window },
        AimLifted => before with { Aim = null },
        ServiceRated => before with { Rated = before.Rated + 1 },
        _ => before,
    };

    /// <summary>It stays with the queue where it was written: who sends somebody on says it anew.</summary>
    private static string? NoteAfter(string? before, TicketEvent e) => e switch
    {
        TicketTransferredIn x => x.Reason,
        TicketParked { Reason: { } note } => note,
        TicketReleased { Reason: { } note } => note,
        TicketRequeued { Reason: { } note } => note,
        TicketReopened { Reason: { } note } => note,
        TicketPutBack { Reason: { } note } => note,
        TicketReinstated { Reason: { } note } => note,
        TicketAimed { Reason: { } note } => note,
        CallMoved { Reason: { } note } => note,
        ServiceFinished or ServedByHand or SegmentFinished or TicketCancelled or TicketExpired => null,
        _ => before,
    };

    /// <summary>In line; whoever was never called for their present service begins to wait for that, or goes on.</summary>
    private ModelTicket Waits(DateTimeOffset at) => FirstCalledAt is null ? this with { WaitsFrom = WaitsFrom ?? at } : this;

    private ModelTicket At(ReinstatePlace place, DateTimeOffset seniority) =>
        this with { Seniority = seniority, Displaced = Displaced || place != ReinstatePlace.Original };
}
