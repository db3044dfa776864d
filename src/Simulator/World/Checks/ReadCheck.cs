using Queueing.Domain.Access;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// What people read, while nothing has failed for a minute: a ticket is told as it was between question and answer, with those
/// before it counted; the board shows at each window the number that is there. While something fails a read may be behind; and after
/// it, until the queue's next event: who answers then need not have heard of what another activation did.
/// </summary>
internal sealed class ReadCheck(JournalFacts facts, Hall hall, HallDay day) : FactCheck("reads", facts)
{
    /// <summary>Reports take milliseconds when nothing fails, and the time known here is that of the last glance.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(6);

    private DateTimeOffset now;
    private DateTimeOffset calmSince;
    private bool isCalm;
    private bool hasScreens;

    public override void Looked(DateTimeOffset now, TimeSpan calm) => (this.now, calmSince, isCalm) = (now, now - calm, calm > Healed);

    public override void Stands(ModelDevice device, DateTimeOffset at) => hasScreens |= device.Kind == DeviceKind.Display;

    public override void Read(QueueId queue, TicketId ticket, TicketView? view, long from, long to)
    {
        var last = Facts.Streams.GetValueOrDefault(QueueStream.IdOf(day, queue))?[^1].Seen;
        if (!isCalm || !(last > calmSince) || now - Facts.Changed(ticket) < OnItsWay || !Facts.Tickets.TryGetValue(ticket, out var history))
        {
            return;
        }

        var between = history.Between(from, to).ToList();
        Require(view is not null || between.Exists(x => x.Queue != queue), $"{queue} does not know {between[^1]}");
        if (view is null or { State: TicketState.Transferred })
        {
            return;
        }

        var same = between.Find(x => x.Queue == queue && Tells(view, x));
        Require(same is not null, $"{queue} tells {view}; it was {string.Join(", then ", between)}");
        Require(IsInTime(view.MissesAt, same), $"{queue} tells that {same}, last called at {same.LastCalledAt:HH:mm:ss}, is missed at {view.MissesAt:HH:mm:ss}");
        if (same.IsWaiting && now - last > OnItsWay)
        {
            var before = Facts.Before(same).ToList();
            Require(view.Ahead == before.Count, $"{queue} tells that {view.Ahead} are before {same.Id}; these are: {string.Join(", ", before.Select(x => x.Id))}");
        }
    }

    public override void Saw(BoardView board)
    {
        foreach (var shown in board.Windows)
        {
            var window = Facts.Window(shown.Id).Last;
            var hand = window.Call is { } made && Facts.Ticket(made.Ticket.Id) is { } ticket && ticket.LiveCall == made.Call ? ticket : null;
            if (isCalm && IsSettled(shown.Id, window))
            {
                Require(shown.Number == hand?.Number && shown.Paper == hand?.Paper, $"the board shows {shown}; in hand is {hand}");
                Require(hand is null ? shown.MissesAt is null : IsInTime(shown.MissesAt, hand), $"the board tells that {hand}, last called at {hand?.LastCalledAt:HH:mm:ss}, is missed at {shown.MissesAt:HH:mm:ss}");
            }
        }
    }

    /// <summary>Tells whether a view says of a ticket what it was.</summary>
    public static bool Tells(TicketView view, ModelTicket ticket) =>
        view.State == ticket.State && view.Number == ticket.Number && view.Recalls == ticket.Recalls && view.Hop == ticket.Hop
        && view.EligibleAt == ticket.EligibleAt && view.Seniority == ticket.Seniority && view.PriorityClass == ticket.Class
        && view.Service == ticket.Services[ticket.Segment] && (view.Aim == ticket.Aim || ticket.State is TicketState.Cancelled or TicketState.Expired or TicketState.Forwarded)
        && (ticket.LiveCall is null || view.Call == ticket.Call) && view.Note == ticket.Note;

    /// <summary>Who is called has the whole time since the last call or recall, more when the service began anew, and no end while no screen shows it.</summary>
    private bool IsInTime(DateTimeOffset? missesAt, ModelTicket ticket) => ticket.State == TicketState.Called && hall.Find(ticket.Queue)!.Timers.MissAfter is { } after
        ? missesAt >= ticket.LastCalledAt + after || (hasScreens && missesAt is null)
        : missesAt is null;

    private bool IsSettled(WindowId id, ModelWindow window)
    {
        var since = Facts.Streams.TryGetValue(WindowStream.IdOf(day, id), out var stream) ? stream[^1].Seen : default;
        return now - since > OnItsWay && (window.Call is not { } made || now - Facts.Changed(made.Ticket.Id) > OnItsWay);
    }
}
