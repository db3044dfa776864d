using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Curves;

/// <summary>
/// How the queues of a hall stood through a business day, step by step. Nothing of it is stored: it is what their streams say, so
/// that a restart loses nothing and no second record can differ from the first. What was done by hand is on them by its own times, before it was entered.
/// </summary>
/// <param name="Times">The instants, in order: each step from the opening, or from the first ticket if that came before, and last the present or the day's end.</param>
/// <param name="Queues">For each queue, in the hall's order, a point for each instant.</param>
public sealed record DayCurves(ImmutableArray<DateTimeOffset> Times, ImmutableArray<ImmutableArray<CurvePoint>> Queues)
{
    /// <summary>How far the instants lie apart: the curves of a day have about a hundred, as many as a page can show.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>Works them out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business day.</param>
    /// <param name="streams">Each queue's events of the day, in order.</param>
    /// <param name="now">The hall's time; nothing is said beyond it.</param>
    /// <returns>The curves; without instants on a day on which nothing opened and nobody came.</returns>
    public static DayCurves Of(
        Hall hall, DateOnly date, IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> streams, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(streams);
        var times = Instants(HallDaySchedule.Of(hall, date), streams, now);
        return new DayCurves(times, [.. hall.Queues.Select(queue => Curve(hall, queue, date, streams.GetValueOrDefault(queue.Id, []), times))]);
    }

    private static ImmutableArray<DateTimeOffset> Instants(
        HallDaySchedule day, IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> streams, DateTimeOffset now)
    {
        // What is entered or ended on a later day is no part of this one.
        DateTimeOffset?[] told = [.. streams.Values.SelectMany(x => x).SelectMany(TimesOf).Where(x => x < day.Ends)];
        DateTimeOffset?[] begins = [day.FirstOpening, told.Min()];
        DateTimeOffset?[] ends = [day.LastClosing, told.Max()];
        if (begins.Min() is not { } begin || ends.Max() is not { } end || begin > now)
        {
            return [];
        }

        // A day that is not over is told to this moment, also after its closing.
        end = now < day.Ends ? now : end;
        var instants = ImmutableArray.CreateBuilder<DateTimeOffset>();
        for (var at = begin; at < end; at += Step)
        {
            instants.Add(at);
        }

        instants.Add(end);
        return instants.ToImmutable();
    }

    private static ImmutableArray<CurvePoint> Curve(
        Hall hall, Queue queue, DateOnly date, ImmutableArray<TicketEvent> events, ImmutableArray<DateTimeOffset> times)
    {
        var state = new TicketQueue(queue, date);
        var outlook = new WaitOutlook(0, null, null, [.. hall.PriorityClasses.Select(x => x.Id)], DaySchedule.Of(hall, queue, date));
        var byHand = events.Where(x => x is PaperEntered or ServedByHand).ToArray();
        var points = ImmutableArray.CreateBuilder<CurvePoint>(times.Length);
        var next = 0;
        foreach (var at in times)
        {
            for (; next < events.Length && events[next].At <= at; next++)
            {
                outlook = events[next] is TicketDrawn { Load: { } load } ? outlook with { Share = load.Windows, Load = load } : outlook;
                state.Apply(events[next]);
            }

            points.Add(Point(hall, state, [.. byHand.Where(x => x.At > at)], outlook, at));
        }

        return points.MoveToImmutable();
    }

    private static IEnumerable<DateTimeOffset?> TimesOf(TicketEvent e) => e switch
    {
        PaperEntered { Paper: var x } => [x.GivenAt, x.CalledAt, x.FinishedAt, x.LeftAt],
        ServedByHand { Service: var x } => [x.CalledAt, x.FinishedAt],
        _ => [e.At],
    };

    /// <summary>What the entry of something done by hand changes in a line before it is entered: a paper joins it, who was called leaves it.</summary>
    private static int WaitingByHand(TicketQueue state, TicketEvent e, DateTimeOffset at) => e switch
    {
        PaperEntered { Paper: var x } => x.GivenAt <= at && !((x.CalledAt ?? x.LeftAt) <= at) ? 1 : 0,
        ServedByHand x => x.Service.CalledAt <= at && state.Find(x.Ticket)?.State is TicketState.Waiting ? -1 : 0,
        _ => 0,
    };

    private static bool IsCompletedByHand(TicketEvent e, DateTimeOffset at) =>
        (e as PaperEntered)?.Paper.FinishedAt <= at || (e as ServedByHand)?.Service.FinishedAt <= at;

    /// <summary>The windows are those that the last ticket drawn was told of; how many of them are free, the queue knows itself, and not yet of what was done by hand.</summary>
    private static CurvePoint Point(Hall hall, TicketQueue state, TicketEvent[] byHand, WaitOutlook outlook, DateTimeOffset at)
    {
        var waiting = state.Waiting + byHand.Sum(x => WaitingByHand(state, x, at));
        var seen = outlook.Load is { } load ? outlook with { Load = load with { Busy = Math.Min(load.Windows, state.Active) } } : null;
        var range = seen is null ? null : state.Estimate(waiting, at, hall.PriorityClasses[0].Id, at, seen);
        return new CurvePoint(
            waiting, state.Summarise(at).Completed + byHand.Count(x => IsCompletedByHand(x, at)), range is { } wait ? wait.Expected ?? (wait.Low + wait.High) / 2 : null);
    }
}
