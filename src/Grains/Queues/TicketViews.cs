using System.Collections.Immutable;
using Queueing.Domain.Estimates;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Queues;

/// <summary>Shows tickets as the contract has them.</summary>
internal static class TicketViews
{
    /// <summary>
    /// The answer to the command that caused an event, from the state just after it: the same whenever it is asked again.
    /// </summary>
    public static TicketView Answer(TicketQueue queue, TicketEvent e)
    {
        var ticket = queue.Find(e.Ticket)!;
        return e switch
        {
            TicketDrawn drawn => Of(ticket, drawn.Ahead, drawn.Shown, null),
            TicketTransferredOut x => Of(ticket, null, null, null) with { State = TicketState.Waiting, Call = null, Note = x.Reason },
            _ => Of(ticket, queue.Ahead(ticket), null, MissesAt(queue, ticket, DateTimeOffset.MinValue, Sights.Clear)) with { Note = queue.NoteOf(ticket.Id) },
        };
    }

    /// <summary>The ticket as it stands, with the wait given for it, and its deadline since people could act.</summary>
    public static TicketView Now(TicketQueue queue, Ticket ticket, WaitRange? wait, DateTimeOffset upSince = default, Sights? sights = null) =>
        Of(ticket, queue.Ahead(ticket), wait, MissesAt(queue, ticket, upSince, sights ?? Sights.Clear)) with { Note = queue.NoteOf(ticket.Id) };

    /// <summary>Those who neither wait nor are done, the longest so first; on a day that is over those who wait, too, for nobody calls them.</summary>
    public static ImmutableArray<TicketView> Aside(TicketQueue queue, bool isOver) => [.. queue.Tickets
        .Where(x => x.State is TicketState.Parked or TicketState.Missed or TicketState.Called or TicketState.Serving || (isOver && x.State == TicketState.Waiting))
        .OrderBy(x => x.Now.From).ThenBy(x => x.Id)
        .Select(x => Now(queue, x, wait: null))];

    public static TicketView Of(Ticket ticket, int? ahead, WaitRange? wait, DateTimeOffset? missesAt) => new(
        ticket.Id,
        ticket.Number,
        ticket.Queue,
        ticket.State,
        ticket.Version,
        ticket.Services,
        ticket.Channel,
        ticket.PriorityClass,
        ticket.DrawnAt,
        ticket.EligibleAt,
        ticket.Seniority,
        ahead,
        wait,
        ticket.State is TicketState.Waiting ? null : ticket.LastCall,
        ticket.First(TicketState.Called),
        ticket.LastCallAt,
        ticket.Last(TicketState.Serving),
        ticket.HasEnded && ticket.State != TicketState.Transferred ? ticket.Now.From : null,
        ticket.Recalls,
        ticket.Now.From,
        ticket.Services[ticket.Segment],
        ticket.Evidence,
        Segments(ticket),
        missesAt,
        ticket.HasEnded ? null : ticket.Aim,
        ticket.Paper is { } paper ? new PaperView(paper.Text, paper.EnteredAt, paper.Window) : null,
        ticket.Reprints,
        ticket.Origin,
        ticket.Forward,
        ticket.Hop,
        ticket.WasSentHome);

    private static DateTimeOffset? MissesAt(TicketQueue queue, Ticket ticket, DateTimeOffset upSince, Sights sights) =>
        ticket.State == TicketState.Called ? queue.DueOf(ticket, upSince, sights) : null;

    private static ImmutableArray<SegmentView> Segments(Ticket ticket)
    {
        var segments = ServiceSegments.Of(ticket);
        return segments.IsEmpty ? [] : [.. segments.Select(x => new SegmentView(
            x.Service, x.Queue, x.Call, x.EligibleAt, x.CalledAt, x.Waited, x.StartedAt, x.FinishedAt, x.Served, x.Rating))];
    }
}
