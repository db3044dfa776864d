using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Estimates;

/// <summary>
/// One queue's waits as its stream tells them: each draw begins one, the first call ends it; then it is scored and learned from.
/// Every five minutes those who wait are estimated again, and that is scored too.
/// </summary>
internal sealed class QueueWaits(Hall hall, Queue queue, WaitFamilies families)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    private readonly SortedDictionary<TicketId, (OpenWait? Open, WaitRange? AtDraw, ShownWait? Last)> waiting = [];
    private readonly List<(TicketId Ticket, DateTimeOffset At, WaitRange Range)> looks = [];
    private readonly WaitScorer atDraw = new();
    private readonly WaitScorer later = new();
    private TicketQueue state = new(queue, DateOnly.MinValue);
    private WaitOutlook outlook = WaitOutlook.Of(0);
    private DateTimeOffset nextLook;

    public long Version => state.Version;

    public void BeginDay(DateOnly date)
    {
        state = new TicketQueue(queue, date);
        waiting.Clear();
        looks.Clear();
        outlook = new WaitOutlook(0, null, null, [.. hall.PriorityClasses.Select(x => x.Id)], DaySchedule.Of(hall, queue, date));
        nextLook = DateTimeOffset.MinValue;
    }

    public void Apply(TicketEvent e)
    {
        Look(e.At);
        switch (e)
        {
            case TicketDrawn drawn:
                Begin(drawn);
                break;
            case TicketCalled { Reason.Rule: not CallRule.Named } when waiting.Remove(e.Ticket, out var wait):
                End(e, wait.Open, wait.AtDraw);
                break;
            case TicketCalled or TicketCancelled or TicketExpired or TicketParked or TicketTransferredOut or TicketAimed:
                Forget(e.Ticket);
                break;
            case TicketReprioritised moved when moved.Seniority != state.Find(e.Ticket)!.Seniority:
                Forget(e.Ticket);
                break;
            default:
                break;
        }

        state.Apply(e);
    }

    public WaitReport Report(DateOnly since) => new(
        queue.Id, families.FamilyOf(queue.Id.Value), families.SamplesOf(queue.Id.Value), since, atDraw.Score, later.Score);

    private static void Score(WaitScorer scorer, WaitRange range, double wait) => scorer.Add(
        (range.Expected ?? (range.Low + range.High) / 2).TotalSeconds, range.Low.TotalSeconds, range.High.TotalSeconds, wait);

    /// <summary>A wait that did not end at the head of the line tells nothing of it.</summary>
    private void Forget(TicketId ticket)
    {
        waiting.Remove(ticket);
        looks.RemoveAll(look => look.Ticket == ticket);
    }

    /// <summary>Who finds a window free does not wait: nothing is learned from them.</summary>
    private void Begin(TicketDrawn drawn)
    {
        if (drawn.Shown is { High.Ticks: 0 })
        {
            return;
        }

        OpenWait? open = null;
        if (drawn.Load is { } load)
        {
            outlook = outlook with { Share = load.Windows, Load = load };
            open = families.Begin(
                queue.Id.Value, state.Signs(drawn.Ahead, drawn.Seniority, drawn.PriorityClass, drawn.At, outlook));
        }

        ShownWait? shown = drawn.Shown is { } range ? new ShownWait(range, outlook.Windows) : null;
        waiting.Add(drawn.Ticket, (open, drawn.Shown, shown));
    }

    private void End(TicketEvent called, OpenWait? open, WaitRange? shown)
    {
        var wait = (called.At - state.Find(called.Ticket)!.EligibleAt).TotalSeconds;
        if (shown is { } range)
        {
            Score(atDraw, range, wait);
        }

        foreach (var look in looks.Where(look => look.Ticket == called.Ticket))
        {
            Score(later, look.Range, (called.At - look.At).TotalSeconds);
        }

        looks.RemoveAll(look => look.Ticket == called.Ticket);
        if (open is not null && wait > 0)
        {
            families.End(open, wait);
        }
    }

    /// <summary>Estimates everybody in line at each five minutes that have passed with somebody in line.</summary>
    private void Look(DateTimeOffset now)
    {
        if (now < nextLook)
        {
            return;
        }

        // Before this event nothing has changed since the last one, so the look is at the state that held at its instant.
        var at = nextLook > state.LastAt ? nextLook : state.LastAt;
        nextLook = now + LookEvery;
        outlook = outlook with { Model = families.ModelOf(queue.Id.Value) };
        foreach (var (id, wait) in waiting.ToArray())
        {
            var ticket = state.Find(id)!;
            if (state.Ahead(ticket) is { } ahead
                && state.Estimate(ahead, ticket.Seniority, ticket.PriorityClass, at, outlook) is { } range)
            {
                var shown = ShownWait.After(wait.Last, range, outlook.Windows);
                waiting[id] = wait with { Last = shown };
                looks.Add((id, at, shown.Range));
            }
        }
    }
}
