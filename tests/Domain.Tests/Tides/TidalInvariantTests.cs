using FsCheck.Xunit;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Tides;

/// <summary>
/// POLICY's invariants 1, 2, 3, 7 and 8 over random days whose lines swell and ebb, with clerks who come and go, and with a
/// supervisor who orders, answers and ends duties by chance.
/// </summary>
public sealed class TidalInvariantTests
{
    private const int Minutes = 480;
    private const string Supervisor = "supervisor:s1";

    [Property(MaxTest = 24)]
    public void A_random_day_keeps_the_invariants(int seed)
    {
        var day = Run(seed, TidalMode.Auto, supervised: false);
        day.Log.OfType<TideOpened>().Count().ShouldBeGreaterThan(0, "a day without tides shows nothing");
    }

    [Property(MaxTest = 24)]
    public void Whatever_a_supervisor_commands_the_policy_keeps_them(int seed)
    {
        var day = Run(seed, seed % 2 == 0 ? TidalMode.Advise : TidalMode.Auto, supervised: true);
        day.Log.ShouldContain(x => x.By == Supervisor, "or the supervisor did nothing");
    }

    private static FloorDay Run(int seed, TidalMode mode, bool supervised)
    {
        var hall = Floors.Ring(6, 14, mode);
        var day = new FloorDay(hall);
        var random = new Random(seed);
        var waiting = new double[hall.Queues.Length];
        for (var w = 0; w < 14; w++)
        {
            day.Staff($"w{w}", $"c{w}");
        }

        for (var minute = 0; minute < Minutes; minute++)
        {
            day.Now = Floors.Opening.AddMinutes(minute);
            MoveLines(day, random, waiting, minute);
            Obey(day, random);
            if (supervised && random.Next(3) == 0)
            {
                Supervise(day, random);
            }

            day.React();
            Opposite(day.State).ShouldBeEmpty($"seed {seed}, minute {minute}");
            Unserved(day).ShouldBeEmpty($"seed {seed}, minute {minute}");
        }

        Bounded(day);
        NoFlap(day);
        Replays(day);
        return day;
    }

    /// <summary>A command by chance; what is refused changes nothing.</summary>
    private static void Supervise(FloorDay day, Random random)
    {
        var (state, hall) = (day.State, day.State.View.Hall);
        var tide = state.Tides.Count == 0 ? new TideId(1) : state.Tides[random.Next(state.Tides.Count)].Id;
        var (window, queue) = (hall.Windows[random.Next(hall.Windows.Length)].Id, hall.Queues[random.Next(hall.Queues.Length)].Id);
        var clerk = random.Next(2) == 0 ? (StaffId?)null : hall.Staff[random.Next(hall.Staff.Length)].Id;
        var decision = random.Next(6) switch
        {
            0 => TideDecisions.Approve(state, tide, day.Now, Supervisor),
            1 => TideDecisions.Decline(state, tide, day.Now, Supervisor),
            2 => TideDecisions.Acknowledge(state, tide, day.Now, Supervisor),
            3 => TideDecisions.Release(state, day.Policy.Pressures, tide, day.Now, Supervisor),
            _ => TideDecisions.Order(state, day.Policy.Pressures, window, queue, clerk, day.Now, Supervisor),
        };
        if (decision.Rejection is null)
        {
            day.Do(decision);
        }
    }

    private static void MoveLines(FloorDay day, Random random, double[] waiting, int minute)
    {
        for (var q = 0; q < waiting.Length; q++)
        {
            var swell = Math.Sin((minute / 70.0) + q) * 1.5;
            waiting[q] = Math.Clamp(waiting[q] + swell + ((random.NextDouble() - 0.5) * 4), 0, 40);
            day.Line(day.State.View.Hall.Queues[q].Id, (int)waiting[q], random.Next(1, 20));
        }
    }

    private static void Obey(FloorDay day, Random random)
    {
        var view = day.State.View;
        for (var w = 0; w < view.Hall.Windows.Length; w++)
        {
            var id = view.Hall.Windows[w].Id.Value;
            if (random.Next(400) == 0 && w < 14)
            {
                day.Seat(id, day.State.SeatAt(w) is null ? $"c{w}" : null);
            }

            if (view.OrderAt(w) is { } order && !view.HasObeyed(w))
            {
                day.Report(id, order.Clerk is null ? WindowPhase.Closed : WindowPhase.Open, callsOnTide: order.Tide is null ? 0 : random.Next(2));
            }
            else if (view.OrderAt(w)?.Tide is not null && random.Next(3) == 0)
            {
                day.Report(id, callsOnTide: 1);
            }
        }
    }

    private static IEnumerable<string> Opposite(DispatcherState state)
    {
        var live = state.Tides.Where(x => x.IsLive).ToArray();
        return from x in live
               from y in live
               where Home(state, x).Contains(y.ForQueue) && Home(state, y).Contains(x.ForQueue)
               select $"{x.Id} and {y.Id}";
    }

    private static IEnumerable<QueueId> Home(DispatcherState state, TidalEpisode tide) => state.View.Hall.Find(tide.Window)!.Primary;

    private static IEnumerable<string> Unserved(FloorDay day)
    {
        var view = day.State.View;
        for (var q = 0; q < view.Hall.Queues.Length; q++)
        {
            var served = Enumerable.Range(0, view.Hall.Windows.Length).Any(w => view.IsWorking(w) && view.ServesAt(w).Contains(q));
            if (view.QueueAt(q)!.Waiting > 0 && !served && day.State.AlertOf(q) is null)
            {
                yield return view.Hall.Queues[q].Id.Value;
            }
        }
    }

    private static void Bounded(FloorDay day)
    {
        var settings = day.State.View.Hall.Tides;
        var most = (int)Math.Ceiling(TimeSpan.FromMinutes(Minutes) / (settings.MinOpen + settings.CoolDown));
        foreach (var window in day.State.Tides.Where(x => x is { OpenedAt: not null, BySupervisor: false }).GroupBy(x => x.Window))
        {
            window.Count().ShouldBeLessThanOrEqualTo(most, window.Key.Value);
        }
    }

    private static void NoFlap(FloorDay day)
    {
        foreach (var window in day.State.Tides.GroupBy(x => x.Window))
        {
            foreach (var (before, after) in window.Zip(window.Skip(1)).Where(x => !x.Second.BySupervisor))
            {
                (after.ProposedAt - before.EndedAt!.Value).ShouldBeGreaterThanOrEqualTo(day.State.View.Hall.Tides.CoolDown);
            }
        }

        foreach (var tide in day.State.Tides.Where(x => x.EndReason?.Cause is TidalCause.Ebb))
        {
            (tide.EndedAt!.Value - tide.OpenedAt!.Value).ShouldBeGreaterThanOrEqualTo(day.State.View.Hall.Tides.MinOpen);
        }
    }

    private static void Replays(FloorDay day)
    {
        var again = new DispatcherState(day.State.View.Plan);
        foreach (var e in day.Log)
        {
            again.Apply(e);
        }

        again.Tides.ShouldBe(day.State.Tides);
        again.Alerts.ShouldBe(day.State.Alerts);
        for (var w = 0; w < day.State.View.Hall.Windows.Length; w++)
        {
            again.View.OrderAt(w).ShouldBe(day.State.View.OrderAt(w));
            again.SeatAt(w).ShouldBe(day.State.SeatAt(w));
        }
    }
}
