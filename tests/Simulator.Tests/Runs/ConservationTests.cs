using Queueing.Simulator.Laws;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Runs;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Tests.Runs;

/// <summary>What holds in every system, whatever is drawn.</summary>
public sealed class ConservationTests
{
    public static TheoryData<Discipline, Interruption> Rules => new()
    {
        { Discipline.FirstCome, Interruption.Never },
        { Discipline.Priority, Interruption.Never },
        { Discipline.Priority, Interruption.Resume },
        { Discipline.Accumulating, Interruption.Never },
        { Discipline.HeadStart, Interruption.Never },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_server_works_off_the_same_work_in_the_same_time_whoever_goes_first(Discipline discipline, Interruption interruption)
    {
        for (var trial = 0; trial < 50; trial++)
        {
            var system = Random(trial, servers: 1);
            Idle(system with { Discipline = discipline, Interruption = interruption }).ShouldBe(Idle(system), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Number_present_is_rate_times_stay_and_nobody_is_lost_on_the_way(Discipline discipline, Interruption interruption)
    {
        for (var trial = 0; trial < 20; trial++)
        {
            var system = Random(trial, servers: 3) with { Discipline = discipline, Interruption = interruption, Room = 5 + trial };
            var run = SystemRun.Run(system, new RunPlan(), 0);
            foreach (var counts in run.Classes)
            {
                counts.Arrived.ShouldBe(counts.Served + counts.Blocked + counts.Abandoned + counts.Balked);

                // From empty to empty Little's law holds exactly: the area under the number present is the sum of all stays.
                var stays = run.Classes.Sum(x => x.Stay) + run.Classes.Sum(x => x.Wait - x.WaitOfStarted);
                (run.Classes.Sum(x => x.Present) * run.Time).ShouldBe(stays, 1e-6 * stays);
            }
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_result_and_another_seed_or_replication_does_not()
    {
        var system = Small.System([Small.Poisson("a", 8, 1)], Small.Pool(10, 0));
        var plan = new RunPlan { Customers = 2000 };
        var first = SystemRun.Run(system, plan, 0).Classes[0].Wait;
        SystemRun.Run(system, plan, 0).Classes[0].Wait.ShouldBe(first);
        SystemRun.Run(system, plan, 1).Classes[0].Wait.ShouldNotBe(first);
        SystemRun.Run(system, plan with { Seed = 2 }, 0).Classes[0].Wait.ShouldNotBe(first);
    }

    [Fact]
    public void Another_policy_meets_the_same_customers()
    {
        var system = Random(1, servers: 2);
        var records = Small.Run(system).Records;
        var others = Small.Run(system with { Discipline = Discipline.Priority }).Records;
        others.Select(x => (x.Class, x.ArrivedAt)).ShouldBe(records.Select(x => (x.Class, x.ArrivedAt)));
    }

    [Fact]
    public void A_queue_that_grows_without_bound_is_stopped()
    {
        // The ordinary are never served, for the urgent alone keep the server busy.
        var system = Small.System(
            [Small.Poisson("urgent", 2, 1) with { Priority = 1 }, Small.Poisson("ordinary", 1, 1) with { Priority = 2 }], Small.Pool(1, 0, 1));
        SystemRun.Run(system with { Discipline = Discipline.Priority }, new RunPlan { Customers = 3000 }, 0).IsWhole.ShouldBeFalse();
    }

    /// <summary>The server's idle time until all is done.</summary>
    private static double Idle(QueueSystem system)
    {
        var run = Small.Run(system);
        return run.Records.Max(x => x.LeftAt) - (run.Pools[0].Busy * run.Time);
    }

    /// <summary>Three classes with listed times and services and some patience.</summary>
    private static QueueSystem Random(int trial, int servers)
    {
        var draws = new Draws((ulong)trial, "system");
        return Small.System(
            [
                .. Enumerable.Range(0, 3).Select(i => Small.Listed($"class {i}", Small.RandomTimes(draws, 40), [.. Enumerable.Range(0, 41).Select(_ => draws.Exponential(servers * 0.3))]) with
                {
                    Priority = i, Slope = 3 - i, HeadStart = 2 - i, Patience = servers > 1 ? new ExponentialLaw(4) : null,
                }),
            ],
            Small.Pool(servers, 0, 1, 2));
    }
}
