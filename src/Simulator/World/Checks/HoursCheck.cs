using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;

namespace Queueing.Simulator.World.Checks;

/// <summary>Numbers are given in the hall's hours, and windows that find nobody close after the last of them, and are ready before.</summary>
internal sealed class HoursCheck(JournalFacts facts, Hall hall, HallDaySchedule schedule) : FactCheck("hours", facts)
{
    private readonly Dictionary<StreamId, DateTimeOffset> last = [];
    private readonly Dictionary<OperationId, DateTimeOffset> asked = [];
    private readonly Dictionary<string, DateTimeOffset> closed = [];
    private DateTimeOffset now;
    private bool isCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm) => (this.now, isCalm) = (now, calm > Healed);

    public override void Invoked(ClientOperation operation)
    {
        if (operation.Method == "Draw")
        {
            asked.TryAdd(operation.Caller.ToOperationId(), now);
        }
    }

    public override void Returned(ClientOperation operation)
    {
        if (Said.No(operation.Answer) is { Code: RefusalCode.NoDraw } full && full.Detail.StartsWith(DrawHours.WaitPassesClosing.Detail, StringComparison.Ordinal))
        {
            var isLater = full.NextDraw is null || full.NextDraw > schedule.LastClosing;
            Require(CutsOffByWait(operation.Owner) && isLater, $"{operation.Owner} gives no number at {now:HH:mm:ss}, by a wait that no rule asks for or until today: {full}");
        }
        else if (isCalm && Said.No(operation.Answer) is { Code: RefusalCode.NoDraw } refusal)
        {
            var isOpen = MayDraw(operation.Owner, now - TimeSpan.FromSeconds(20)) && MayDraw(operation.Owner, now + TimeSpan.FromSeconds(5));
            Require(!isOpen, $"{operation.Owner} gives no number at {now:HH:mm:ss}: {refusal}");
        }
    }

    protected override void Look(Fact fact)
    {
        switch (fact.Event)
        {
            case TicketEvent e:
                // A clock that was put back stands at the stream's last event, whatever the hour; and whom another hall has sent is taken at any.
                var isHour = e is not TicketDrawn { Channel: not TicketChannel.Transfer } || MayDraw(fact.Stream.Owner, e.At) || MayDraw(fact.Stream.Owner, e.At - Held(fact));
                Require(isHour || e.At <= last.GetValueOrDefault(fact.Stream), $"{fact} at {e.At:HH:mm:ss}, when no numbers are given");
                Require(IsServedInTime(fact), $"{fact}, whose wait passes the closing at {schedule.LastClosing:HH:mm:ss}: {(e as TicketDrawn)?.Shown}");
                last[fact.Stream] = e.At > last.GetValueOrDefault(fact.Stream) ? e.At : last[fact.Stream];
                break;
            case WindowClosed { Cause: WindowCloseCause.Drained } e:
                Require(e.At >= schedule.LastClosing, $"{fact} at {e.At:HH:mm:ss}; the hall closes at {schedule.LastClosing!.Value:HH:mm:ss}");
                closed[fact.Stream.Owner] = now;
                Require(!isCalm || IsDoneWithout(fact), $"{fact} leaves nobody there for who is on their way");
                break;
            case WindowClosed:
                closed[fact.Stream.Owner] = now;
                break;
            case WindowReady e:
                var mayStay = e.At < schedule.LastClosing || Facts.Tickets.Values.Any(x => MayBeOnTheWay(x, fact));
                Require(mayStay, $"{fact} at {e.At:HH:mm:ss}; the hall closed at {schedule.LastClosing!.Value:HH:mm:ss}, and nobody is on their way there");
                break;
        }
    }

    /// <summary>Somebody at work elsewhere in the hall who has a service left in one of the window's queues.</summary>
    private bool IsOnTheWay(ModelTicket ticket, Fact window) =>
        ticket.State is TicketState.Waiting or TicketState.Called or TicketState.Serving
        && ticket.Services.Skip(ticket.Segment + 1).Any(x => hall.Find(x)!.Queue is var next && next != ticket.Queue && PrimaryOf(window.Stream.Owner).Contains(next));

    /// <summary>Somebody is, or was so lately that the dispatcher may not have heard; while things fail, whoever ever was.</summary>
    private bool MayBeOnTheWay(History<ModelTicket> ticket, Fact window) =>
        ticket.Find(0, x => IsOnTheWay(x, window)) >= 0 && (!isCalm || IsOnTheWay(ticket.Last, window) || ticket.Last.Since > now - Settled);

    /// <summary>Nobody has been on their way to it for long, or another window of theirs is at work, or was until lately.</summary>
    private bool IsDoneWithout(Fact window) => Facts.Tickets.Values.All(x => !IsOnTheWay(x.Last, window) || x.Last.Since > now - Settled)
        || hall.Windows.Any(x => x.Id.Value != window.Stream.Owner && x.Primary.Intersect(PrimaryOf(window.Stream.Owner)).Any() && WasAtWork(x.Id));

    private bool WasAtWork(WindowId window) => Facts.Window(window).Last.Phase != WindowPhase.Closed
        || (closed.TryGetValue(window.Value, out var at) && at > now - Settled);

    private ImmutableArray<QueueId> PrimaryOf(string window) => hall.Find(new WindowId(window))!.Primary;

    /// <summary>Who asked in time is given a number when the store takes what came before.</summary>
    private TimeSpan Held(Fact fact) =>
        fact.Operation is { } operation && asked.TryGetValue(operation.Id, out var first) ? fact.Seen - first : TimeSpan.Zero;

    /// <summary>Who draws where long waits end the day's numbers is expected to be called before the last closing; a wait that cannot be known ends nothing.</summary>
    private bool IsServedInTime(Fact fact) =>
        fact.Event is not TicketDrawn { Shown: { } shown, Channel: not TicketChannel.Transfer } e || !CutsOffByWait(fact.Stream.Owner) || e.At + (shown.Expected ?? shown.High) <= schedule.LastClosing;

    private bool CutsOffByWait(string queue) => hall.ScheduleOf(hall.Find(new QueueId(queue))!).CutsOffByWait;

    private bool MayDraw(string queue, DateTimeOffset at) => schedule.Queues[hall.IndexOf(new QueueId(queue))].At(at).MayDraw;
}
