using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.EndToEnd.Tests.Days;

/// <summary>Folds a played day's queues together, minute by minute.</summary>
internal sealed class DayReplay
{
    /// <summary>The calendar is asked before the event is dated: a second later on a busy machine, at 600 times the wall clock.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(10);

    private readonly PlayedDay day;
    private readonly Dictionary<QueueId, TicketQueue> queues;

    private DayReplay(PlayedDay day) => (this.day, queues) = (day, day.Hall.Queues.ToDictionary(x => x.Id, x => new TicketQueue(x, day.Date)));

    /// <summary>Gets the rows of a ticket's life that the day crossed.</summary>
    public HashSet<(TicketState? From, Type Event)> Crossed { get; } = [];

    /// <summary>Gets how many tickets of each queue are where at the end.</summary>
    public ILookup<QueueId, TicketState> Ends => queues.SelectMany(x => x.Value.Tickets.Select(ticket => (x.Key, ticket.State))).ToLookup(x => x.Key, x => x.State);

    /// <summary>
    /// Replays a day. In every minute whoever drew a number must be in exactly one place; nobody may draw when no session serves
    /// what they come for; and in the end everybody must be where the people of the day saw them, and none may be left waiting.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <returns>What was found.</returns>
    public static DayReplay Of(PlayedDay day)
    {
        var replay = new DayReplay(day);
        replay.Fold();
        replay.CheckDraws();
        replay.CheckEnds();
        return replay;
    }

    private void Fold()
    {
        var minutes = day.Queues.SelectMany(x => x.Value.Select(e => (Queue: x.Key, Event: e)))
            .GroupBy(x => (long)(x.Event.At - DateTimeOffset.UnixEpoch).TotalMinutes).OrderBy(x => x.Key);
        foreach (var minute in minutes)
        {
            // Both halves of a move have one instant, so no minute parts them; within a queue the order is the stream's.
            foreach (var (queue, happened) in minute)
            {
                Crossed.Add((queues[queue].Find(happened.Ticket)?.State, happened.GetType()));
                queues[queue].Apply(happened);
            }

            var drawn = queues.Values.Sum(x => x.LastSequence);
            var here = queues.Values.SelectMany(x => x.Tickets).Where(x => x.State is not TicketState.Transferred).ToArray();
            here.Select(x => x.Id).Distinct().Count().ShouldBe(here.Length, $"{day.Date} minute {minute.Key}: somebody is in two places");
            here.Length.ShouldBe((int)drawn, $"{day.Date} minute {minute.Key}: somebody is lost");
        }
    }

    private void CheckDraws()
    {
        var days = HallDaySchedule.Of(day.Hall, day.Date);
        foreach (var e in day.Queues.SelectMany(x => x.Value))
        {
            var (services, at) = e switch
            {
                TicketDrawn drawn => (drawn.Services, drawn.At),
                PaperEntered entered => (entered.Paper.Services, entered.Paper.GivenAt),
                _ => ([], e.At),
            };
            foreach (var service in services)
            {
                var queue = day.Hall.IndexOf(day.Hall.Find(service)!.Queue);

                days.Queues[queue].For(service).Sessions.Any(x => at >= x.DrawsFrom && at < x.DrawsUntil + Lag)
                    .ShouldBeTrue($"{e.Ticket} for {service} at {at:u}");
            }
        }
    }

    private void CheckEnds()
    {
        var ends = Ends.SelectMany(x => x).ToLookup(x => x);
        var told = day.Summary;
        ends[TicketState.Completed].Count().ShouldBe(told["served"]!.GetValue<int>());
        ends[TicketState.Cancelled].Count().ShouldBe(told["cancelled"]!.GetValue<int>());
        (ends[TicketState.Missed].Count() + ends[TicketState.Expired].Count()).ShouldBe(told["missed"]!.GetValue<int>());
        ends.Where(x => x.Key is not TicketState.Transferred).Sum(x => x.Count()).ShouldBe(told["drawn"]!.GetValue<int>());
        ends.Select(x => x.Key).Except([TicketState.Completed, TicketState.Cancelled, TicketState.Missed, TicketState.Expired, TicketState.Transferred])
            .ShouldBeEmpty($"{day.Date}: nobody is left");
    }
}
