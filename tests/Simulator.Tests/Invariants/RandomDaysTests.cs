using System.Security.Cryptography;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Invariants;

namespace Queueing.Simulator.Tests.Invariants;

/// <summary>POLICY's eight invariants after every step of random days; a day that breaks one ends the test with its seed.</summary>
public sealed class RandomDaysTests(ITestOutputHelper output)
{
    private const long Steps = 1_000_000;

    [Fact]
    public void A_million_steps_of_the_same_days_keep_every_invariant()
    {
        var (steps, tides, overtaken, alerts, left) = (0L, new List<TidalEpisode>(), 0, 0, 0);
        for (var seed = 1UL; steps < Steps; seed++)
        {
            var scenario = RandomDay.Draw(seed);
            var (outcome, looked) = InvariantRun.Day(scenario, Rules.Production);
            steps += looked;
            tides.AddRange(outcome.Tides);
            overtaken += scenario.Visitors.Count(x => x.HeadStart > TimeSpan.Zero);
            alerts += outcome.Alerts.Length;
            left += outcome.Services.Count(x => !x.IsServed && x.CalledAt != default);
        }

        output.WriteLine($"{steps} steps, {tides.Count} tides, {alerts} alerts, {left} visitors left");
        steps.ShouldBeGreaterThanOrEqualTo(Steps);
        tides.Select(x => x.Reason.Cause).Concat(tides.Where(x => x.EndReason is not null).Select(x => x.EndReason!.Cause)).Distinct().Order().ToArray()
            .ShouldBe(Enum.GetValues<TidalCause>().Except([TidalCause.NeededAtHome]), "every way to begin and to end a duty was looked at");
        tides.ShouldContain(x => x.State == TideState.Declined);
        new[] { overtaken, alerts, left }.ShouldAllBe(x => x > 1000, "or these days show little");
    }

    [Fact]
    public void A_quarter_of_a_million_steps_of_days_that_nobody_has_seen_keep_them_too()
    {
        var first = (ulong)RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"from seed {first}");
        InvariantRun.Until(Steps / 4, first).Steps.ShouldBeGreaterThanOrEqualTo(Steps / 4);
    }
}
