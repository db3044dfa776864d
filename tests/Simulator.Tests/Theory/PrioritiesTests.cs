using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Tests.Theory;

/// <summary>The digits are POLICY's, rows 7 to 10.</summary>
public sealed class PrioritiesTests
{
    private const double LastDigit = 5e-7;
    private static readonly double FirstCome = Erlang.MeanWait(10, 8.5, 10);

    [Fact]
    public void Cobham()
    {
        Priorities.NonPreemptive([0.2, 0.6], 4).ShouldBe([1.0, 5.0], 1e-12);
        FirstCome.ShouldBe(3.532409, LastDigit);
        Priorities.NonPreemptive([0.2, 0.65], FirstCome).ShouldBe([0.662327, 4.415511], LastDigit);
    }

    [Fact]
    public void Kleinrock_and_the_mean_of_all_stays()
    {
        var waits = Priorities.Accumulating([0.2, 0.65], [2, 1], FirstCome);
        waits.ShouldBe([2.256817, 3.924899], LastDigit);
        (((0.2 * waits[0]) + (0.65 * waits[1])) / 0.85).ShouldBe(FirstCome, 1e-9);
    }

    [Fact]
    public void Equal_slopes_are_first_come_first_served_and_distant_ones_are_Cobham_s()
    {
        Priorities.Accumulating([0.3, 0.1, 0.4], [1, 1, 1], 5).ShouldBe([5.0, 5, 5], 1e-12);
        Priorities.Accumulating([0.3, 0.1, 0.4], [1e12, 1e6, 1], 5).ShouldBe(Priorities.NonPreemptive([0.3, 0.1, 0.4], 5), 1e-4);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4)]
    [InlineData(1.64, 5.28)]
    public void Pollaczek_and_Khinchine(double scv, double wait) =>
        PollaczekKhinchine.MeanWait([0.8], [1], [scv]).ShouldBe(wait, 1e-12);

    [Fact]
    public void Preemptive_priorities_by_both_ways_agree_for_one_server()
    {
        var general = Priorities.PreemptiveStays([0.3, 0.4], [1, 1], [1, 1]);
        Priorities.PreemptiveStays([0.3, 0.4], 1, 1).ShouldBe(general, 1e-12);
        general[0].ShouldBe(1 / 0.7, 1e-12);
    }
}
