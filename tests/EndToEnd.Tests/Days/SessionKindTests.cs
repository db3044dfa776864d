using Queueing.Domain.Calendar;
using Queueing.Domain.Extended;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.EndToEnd.Tests.Days;

/// <summary>Days that are not like an ordinary weekday, played through the API only.</summary>
[Collection(nameof(PlayedDay))]
public sealed class SessionKindTests
{
    /// <summary>Too few are expected in a shorter time to be sure that one of them is served.</summary>
    private const double Several = 20;

    /// <summary>All at once, with fewer people where three queues of a district's hall are open.</summary>
    [Fact]
    public async Task On_every_kind_of_day_people_come_for_what_is_open_and_are_served()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        await Task.WhenAll(
            Play("huadu", "2026-03-07", DayKind.Weekend, ["household", "exit-entry", "vehicle", "death"], load: 0.3),
            Play("huadu", "2026-03-08", DayKind.Weekend, ["death"]),
            Play("huadu", "2026-05-01", DayKind.HolidayFirstDay, ["household", "exit-entry", "vehicle", "marriage", "death"], SpecialSession, load: 0.3),
            Play("huadu", "2026-05-02", DayKind.Holiday, ["death"]),
            Play("small", "2026-05-03", DayKind.Holiday, ["household"], OnlyDeaths),
            Play("xinhua", "2026-05-09", DayKind.MakeUpWorkday, ["general", "quick"], NoonRelay),
            Play("xinhua", "2026-03-04", DayKind.Weekday, ["general", "quick"], ExtendedSession));

        async Task Play(string hall, string date, DayKind kind, string[] open, Action<PlayedDay>? more = null, double load = 1)
        {
            var day = await PlayedDay.Of(hall, date, minutes: 1, incidents: 0.3, load, giveUp.Token);
            day.Hall.Dates.KindOf(day.Date).ShouldBe(kind);
            var ends = DayReplay.Of(day).Ends;
            ends.Select(x => x.Key.Value).Except(open).ShouldBeEmpty(date);
            day.Summary["served"]!.GetValue<int>().ShouldBePositive(date);
            foreach (var queue in day.Hall.Queues.Where(x => load * ExpectedDay.Of(day.Hall, x, day.Date) >= Several))
            {
                ends[queue.Id].ShouldContain(TicketState.Completed, $"{date} {queue.Id}");
            }

            more?.Invoke(day);
        }
    }

    private static void SpecialSession(PlayedDay day) => Drawn(day, "marriage").ShouldBe(["marriage-registration"]);

    private static void OnlyDeaths(PlayedDay day) => Drawn(day, "household").ShouldBe(["death-cancellation"]);

    private static void NoonRelay(PlayedDay day)
    {
        var relay = DaySchedule.Of(day.Hall, day.Hall.Find(new QueueId("quick"))!, day.Date).Sessions.ShouldHaveSingleItem();
        var called = day.Queues.ToDictionary(
            x => x.Key.Value, x => x.Value.OfType<TicketCalled>().Count(e => e.At > relay.RelayFrom && e.At < relay.RelayUntil), StringComparer.Ordinal);
        called["quick"].ShouldBePositive("the rota serves at noon");
    }

    private static void ExtendedSession(PlayedDay day)
    {
        var session = DaySchedule.Of(day.Hall, day.Hall.Find(new QueueId("general"))!, day.Date).Sessions[^1];
        var extended = ExtendedDay.Of(day.Hall, day.Date, day.Queues, day.Windows, [], session.Closes.AddHours(2));
        extended.Where(x => x.From >= session.ExtendedFrom && x.From < session.ExtendedUntil).Sum(x => x.Length.TotalMinutes).ShouldBePositive();
        extended.ShouldAllBe(x => !x.IsOngoing);
    }

    private static IEnumerable<string> Drawn(PlayedDay day, string queue) =>
        day.Queues[new QueueId(queue)].OfType<TicketDrawn>().SelectMany(x => x.Services)
            .Where(x => day.Hall.Find(x)!.Queue.Value == queue).Select(x => x.Value).Distinct();
}
