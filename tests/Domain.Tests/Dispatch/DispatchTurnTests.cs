using FsCheck.Xunit;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Dispatch;

public sealed class DispatchTurnTests
{
    private const int Bursts = 20;

    [Property(MaxTest = 24)]
    public void Decisions_of_one_turn_are_those_of_one_after_the_other(int seed)
    {
        var hall = Floors.Ring(6, 14, TidalMode.Advise);
        var day = new FloorDay(hall);
        var random = new Random(seed);
        for (var burst = 0; burst < Bursts; burst++)
        {
            day.Now = Floors.Opening.AddMinutes(burst * 10);
            var commands = Enumerable.Range(0, 12).Select(_ => Command(day, random)).ToList();
            var (version, turn) = (day.State.Version, new DispatchTurn(day.State, day.Now));
            var rejected = commands.ConvertAll(turn.Take);
            day.State.Version.ShouldBe(version, "nothing is folded into the state before it is durable");

            var logged = day.Log.Count;
            rejected.ShouldBe(commands.ConvertAll(command => Alone(day, command)), $"seed {seed}, burst {burst}");
            turn.Events.Select(e => e.ToString()).ShouldBe(day.Log.Skip(logged).Select(e => e.ToString()), $"seed {seed}, burst {burst}");
            Live(day, random);
        }
    }

    [Fact]
    public void Nothing_to_do_and_a_rejection_leave_the_turn_as_it_was()
    {
        var day = new FloorDay(Floors.Small());
        day.Seat("w1", "c1");
        var turn = new DispatchTurn(day.State, day.Now.AddHours(-1));
        turn.At.ShouldBe(day.Now, "events never run before the stream's last");
        turn.Take(Sit("w1", "c1")).ShouldBeNull();
        turn.Take(Sit("w9", "c1"))!.Kind.ShouldBe(RejectionKind.Unknown);
        turn.Events.ShouldBeEmpty();
    }

    private static Rejection? Alone(FloorDay day, Func<DispatcherState, DateTimeOffset, DispatchDecision> command)
    {
        var decision = command(day.State, day.Now);
        if (decision.Rejection is null)
        {
            day.Do(decision);
        }

        return decision.Rejection;
    }

    /// <summary>A command by chance, of a clerk for themselves or of a supervisor; mostly sign-ins, of few people, so that they meet.</summary>
    private static Func<DispatcherState, DateTimeOffset, DispatchDecision> Command(FloorDay day, Random random)
    {
        const string supervisor = "supervisor:s1";
        var (hall, pressures) = (day.State.View.Hall, day.Policy.Pressures);
        var (window, clerk) = (hall.Windows[random.Next(16)].Id, hall.Staff[random.Next(16)].Id);
        var (tide, queue) = (new TideId(random.Next(day.State.Tides.Count + 3) + 1), hall.Queues[random.Next(6)].Id);
        var by = random.Next(2) == 0 ? $"clerk:{clerk}" : supervisor;
        StaffId? receiver = random.Next(4) == 0 ? null : clerk;
        return random.Next(13) switch
        {
            0 => (state, at) => SeatDecisions.Seat(state, window, null, at, by),
            1 => (state, at) => TideDecisions.Approve(state, tide, at, supervisor),
            2 => (state, at) => TideDecisions.Decline(state, tide, at, by),
            3 => (state, at) => TideDecisions.Acknowledge(state, tide, at, by),
            4 => (state, at) => TideDecisions.Release(state, pressures, tide, at, supervisor),
            5 => (state, at) => TideDecisions.Order(state, pressures, window, queue, null, at, supervisor),
            6 => (state, at) => TideDecisions.Order(state, pressures, window, queue, clerk, at, supervisor),
            7 => (state, at) => HandoverDecisions.Offer(state, window, receiver, at, by, "lunch"),
            8 => (state, at) => SeatDecisions.Seat(state, window, clerk, at, by, takeOver: true, "taken ill"),
            9 => (state, at) => BackOfficeDecisions.Forward(state, clerk, window, at, supervisor, null),
            10 => (state, at) => BackOfficeDecisions.Back(state, clerk, at, supervisor, null),
            _ => Sit(window.Value, clerk.Value, by),
        };
    }

    private static Func<DispatcherState, DateTimeOffset, DispatchDecision> Sit(string window, string clerk, string by = "supervisor:s1") =>
        (state, at) => SeatDecisions.Seat(state, new WindowId(window), new StaffId(clerk), at, by);

    /// <summary>Windows obey, lines change, and the policy has its say between the bursts.</summary>
    private static void Live(FloorDay day, Random random)
    {
        foreach (var (index, window) in day.State.View.Hall.Windows.Index())
        {
            if (day.State.View.OrderAt(index) is { Clerk: not null } order)
            {
                day.Report(window.Id.Value, callsOnTide: order.Tide is null ? 0 : random.Next(2));
            }
        }

        foreach (var queue in day.State.View.Hall.Queues)
        {
            day.Line(queue.Id, random.Next(40), random.Next(1, 20));
        }

        day.React();
    }
}
