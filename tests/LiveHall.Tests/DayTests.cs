using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Queueing.LiveHall.Tests.Fakes;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Tests;

public sealed class DayTests
{
    private static readonly DateTimeOffset Opens = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Length = TimeSpan.FromHours(4);

    [Fact]
    public void A_day_ends_with_everybody_accounted_for()
    {
        var (hall, summary, progress) = Play();

        summary.Violations.ShouldBeEmpty();
        summary.ExitCode.ShouldBe(0);
        summary.Arrivals.ShouldBeGreaterThan(60);
        (summary.Served + summary.Cancelled + summary.Missed + summary.TurnedAway).ShouldBe(summary.Arrivals);
        summary.Served.ShouldBe(hall.Tickets.Count(x => x.State == "completed"));
        hall.Windows.ShouldAllBe(x => x.State == "closed" && x.Hand == null);
        progress.ShouldContain("accounts: everybody accounted for exactly once");
        progress.ShouldContain("队列a");
    }

    [Fact]
    public void The_same_seed_plays_the_same_day()
    {
        var (first, a, _) = Play();
        var (second, b, _) = Play();

        Json(b).ShouldBe(Json(a));
        second.Tickets.Select(x => (x.Id, x.State, x.Window, x.EndedAt))
            .ShouldBe(first.Tickets.Select(x => (x.Id, x.State, x.Window, x.EndedAt)));
    }

    [Fact]
    public void Who_must_show_a_paper_draws_from_the_guide_and_not_at_the_kiosk()
    {
        var (hall, summary, _) = Play(options => options with { Visitors = new VisitorConduct { PriorityShare = 1 } });

        summary.Violations.ShouldBeEmpty();
        hall.VerifiedDraws.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Another_seed_plays_another_day()
    {
        var (_, a, _) = Play();
        var (_, b, _) = Play(options => options with { Seed = 2 });

        b.MeanWaitMinutes.ShouldNotBe(a.MeanWaitMinutes);
    }

    [Fact]
    public void Lost_answers_are_asked_for_again_under_the_same_key()
    {
        var (hall, summary, _) = Play(lose: 7);

        summary.Violations.ShouldBeEmpty();
        summary.Retries.ShouldBeGreaterThan(20);
        hall.KeysSeen.ShouldBeUnique();
    }

    [Fact]
    public void People_come_back_from_a_missed_call_are_put_back_transferred_and_give_up()
    {
        var (hall, summary, _) = Play(options => options with
        {
            Load = 0.8,
            Visitors = new VisitorConduct
            {
                MissShare = 0.3,
                ReturnShare = 0.5,
                PutBackShare = 0.2,
                TransferShare = 0.2,
                AbandonShare = 0.4,
            },
        });

        summary.Violations.ShouldBeEmpty();
        summary.Cancelled.ShouldBeGreaterThan(0);
        summary.Missed.ShouldBeGreaterThan(0);
        hall.Tickets.ShouldContain(x => x.Id.Contains(".a.", StringComparison.Ordinal) && x.Queue == "b" && x.State == "completed");
    }

    [Fact]
    public void Whatever_may_happen_to_a_ticket_happens_and_everybody_is_accounted_for()
    {
        // Busy days for the line, quiet ones for windows that stand ready to take over.
        var met = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var seed in (ReadOnlySpan<ulong>)[1, 2, 3, 4])
        {
            var (hall, summary, progress) = Play(options => options with { Incidents = 0.9, Seed = seed, Load = seed % 2 == 0 ? 0.5 : 1 });

            summary.Violations.ShouldBeEmpty();
            progress.ShouldContain("out of the ordinary: ");
            summary.Served.ShouldBe(hall.Tickets.Count(x => x.State == "completed"));
            met.UnionWith(summary.Incidents.Keys);
        }

        met.ToArray().ShouldBe(
            ["AimLifted", "Aimed", "BackAtTail", "CalledByName", "CameBack", "CancelledAside", "Disputed", "DrawnTwice", "Expired", "FurtherService", "HandedOver", "LeftTheLine", "LeftWhenCalled", "NamedAfterMissed", "OnPaper", "Overruled", "PressedTwice", "PutBack", "Rated", "Redirected", "Released", "Reopened", "Reprinted", "Reprioritised", "Requeued", "TakenOver", "TwoServices"]);
    }

    [Fact]
    public void A_service_rated_twice_and_a_call_that_ended_in_two_ways_are_violations()
    {
        var (_, summary, _) = Play(options => options with { Incidents = 0.9 }, careless: true);

        summary.Violations.ShouldContain(x => x.Contains("was rated twice", StringComparison.Ordinal));
        summary.Violations.ShouldContain(x => x.Contains("ended alike", StringComparison.Ordinal));
        summary.Violations.ShouldContain(x => x.Contains("was declined and is assigned", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tide_brings_the_back_office_forward_and_lets_it_go()
    {
        var (hall, summary, _) = Play(options => options with { Load = 2 });

        summary.Violations.ShouldBeEmpty();
        summary.Tides.Opened.ShouldBe(1);
        summary.Tides.Flaps.ShouldBe(0);
        summary.Tides.OnDutyShare.ShouldBeGreaterThan(0);
        summary.Tides.AwayShare.ShouldBe(summary.Tides.OnDutyShare);
        hall.Tide!["state"]!.GetValue<string>().ShouldBe("closed");
    }

    [Fact]
    public void Somebody_who_draws_by_hand_is_served_as_a_guest()
    {
        var (hall, summary, _) = Play(between: x => x.Draw("b"));

        summary.Violations.ShouldBeEmpty();
        summary.Guests.ShouldBe(1);
        summary.GuestsServed.ShouldBe(1);
        summary.Queues.Sum(x => x.Drawn).ShouldBe(hall.Tickets.Count);
    }

    [Fact]
    public void A_number_issued_twice_is_a_violation()
    {
        var (_, summary, progress) = Play(twice: 5);

        summary.ExitCode.ShouldBe(1);
        summary.Violations.ShouldContain(x => x.Contains("A005 was issued twice", StringComparison.Ordinal));
        progress.ShouldContain("VIOLATIONS");
    }

    [Fact]
    public void A_trace_is_replayed_by_its_stated_rules()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """
            arrival_seconds,service,priority,observed_wait_seconds,service_seconds,server,outcome
            25000,A,0,10,100,SYN01,served
            32500,A,2,10,100,SYN01,served
            32600,A,0,10,0,SYN01,served
            32700,B,1,0,8,NO_SERVER,served
            32800,A,0,0,,,left
            46000,B,1,5,50,SYN02,served
            86500,A,1,5,50,SYN02,served

            """);
        try
        {
            var (_, summary, _) = Play(options => options with { TracePath = path });

            summary.Violations.ShouldBeEmpty();
            summary.Source.ShouldBe("trace");
            summary.Arrivals.ShouldBe(5);
            summary.OutsideHours.ShouldBe(2);
            summary.WithoutServer.ShouldBe(1);
            (summary.Served + summary.Cancelled).ShouldBe(5);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Json(LiveHallSummary summary) => JsonSerializer.Serialize(summary with { WallSeconds = 0 });

    private static (MiniHall Hall, LiveHallSummary Summary, string Progress) Play(
        Func<LiveHallOptions, LiveHallOptions>? change = null, int lose = 0, int twice = 0, Action<MiniHall>? between = null, bool careless = false)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var hall = new MiniHall(time, Opens, Length) { LoseEvery = lose, IssueTwice = twice, IsCareless = careless };
        var options = new LiveHallOptions
        {
            BaseUri = new Uri("http://hall.test/"),
            Hall = "mini",
            SupervisorToken = "s",
            KioskToken = "k",
            ClerkToken = x => x,
            Time = time,
            Handler = hall,
        };
        options = change?.Invoke(options) ?? options;
        using var progress = new StringWriter();
        using var noon = time.CreateTimer(_ => between?.Invoke(hall), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        var summary = Pump.Run(
            time,
            TimeSpan.FromMilliseconds(50),
            TimeSpan.FromMinutes(30),
            // A broken hall never closes: half a day later the day is over all the same.
            () => hall.IsOver || hall.Now > Opens + TimeSpan.FromHours(12),
            () => LiveHallRun.RunAsync(options, progress, TestContext.Current.CancellationToken));
        return (hall, summary, progress.ToString());
    }
}
