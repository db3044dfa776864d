using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>A ticket of the hall, as the journal's events alone tell it. Between the halves of a transfer it is Transferred.</summary>
/// <param name="Call">The last call; null before the first.</param>
/// <param name="Displaced">True after a reinstatement that put it elsewhere than at its original place.</param>
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
    CallId? Call = null,
    DateTimeOffset? FirstCalledAt = null,
    DateTimeOffset? LastCalledAt = null,
    int Recalls = 0,
    int Hop = 0,
    bool Displaced = false)
{
    public CallId? LiveCall => State is TicketState.Called or TicketState.Serving ? Call : null;

    public bool IsWaiting => State == TicketState.Waiting;

    /// <summary>Folds without judging; null when the event is about a ticket that nobody drew.</summary>
    public static ModelTicket? After(ModelTicket? before, QueueId queue, long version, TicketEvent e) => e switch
    {
        TicketDrawn x => new(x.Ticket, x.Number, queue, TicketState.Waiting, version, x.PriorityClass, x.At, x.At, x.Seniority),
        _ when before is null => null,
        TicketTransferredOut => before with { State = TicketState.Transferred, Version = version },
        TicketTransferredIn x => before with { State = TicketState.Waiting, Queue = queue, Hop = x.Hop, Version = version },
        TicketReinstated x => before with
        {
            State = TicketState.Waiting,
            Seniority = x.Seniority,
            EligibleAt = x.EligibleAt,
            Displaced = before.Displaced || x.Place != ReinstatePlace.Original,
            Version = version,
        },
        _ => AtWindow(before, e) with { Version = version },
    };

    private static ModelTicket AtWindow(ModelTicket before, TicketEvent e) => e switch
    {
        TicketCalled x => before with
        {
            State = TicketState.Called,
            Call = x.Call,
            FirstCalledAt = before.FirstCalledAt ?? x.At,
            LastCalledAt = x.At,
            Recalls = 0,
        },
        TicketRecalled x => before with { Recalls = x.Count, LastCalledAt = x.At },
        ServiceStarted => before with { State = TicketState.Serving },
        ServiceFinished => before with { State = TicketState.Completed },
        TicketMissed => before with { State = TicketState.Missed },
        TicketPutBack => before with { State = TicketState.Waiting },
        TicketCancelled => before with { State = TicketState.Cancelled },
        _ => throw new NotSupportedException($"the checks do not know {e.GetType().Name} yet"),
    };
}
