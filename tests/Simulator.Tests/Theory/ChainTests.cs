using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Tests.Theory;

/// <summary>The digits are POLICY's, rows 11 to 14.</summary>
public sealed class ChainTests
{
    private const double LastDigit = 5e-7;

    [Theory]
    [InlineData(1, 0, 1.875, 0.163636)]
    [InlineData(3, 1, 2.460348, 0.100271)]
    [InlineData(5, 4, 3.924998, 0.113429)]
    public void A_second_server_with_hysteresis(int on, int off, double present, double activations)
    {
        var solved = new SwitchedServers(1.2, 1, 1, [(on, off)], 0);
        solved.MeanPresent.ShouldBe(present, LastDigit);
        solved.Activations.ShouldBe(activations, LastDigit);
        solved.MeanBusy.ShouldBe(1.2, 1e-9);
    }

    [Fact]
    public void The_mean_number_of_servers_on() =>
        new SwitchedServers(1.2, 1, 1, [(1, 0)], 0).MeanOn.ShouldBe(1.613636, LastDigit);

    [Fact]
    public void Servers_that_come_with_every_customer_and_go_with_them_are_M_M_c()
    {
        var solved = new SwitchedServers(2.4, 1, 1, [(1, 1), (2, 2)], 0);
        solved.MeanPresent.ShouldBe(2.4 * (1 + Erlang.MeanWait(3, 2.4, 1)), 1e-9);
    }

    [Fact]
    public void A_server_that_sets_up_for_each_busy_period_adds_its_mean_to_every_stay()
    {
        // M/M/1 with exponential set-up: E[T] = 1/(μ − λ) + E[set-up] (Gandhi, Harchol-Balter and Adan 2010).
        var solved = new SwitchedServers(0.6, 1, 0, [(0, 0)], 3);
        (solved.MeanPresent / 0.6).ShouldBe((1 / 0.4) + 3, 1e-9);
        Should.Throw<ArgumentException>(() => new SwitchedServers(2, 1, 1, [(1, 0)], 0));
    }

    [Fact]
    public void The_N_model()
    {
        var solved = NModel.Solve((0.8, 0.6), (1, 1), (1, 1, 1), 4)!;
        solved.Present.First.ShouldBe(1.341621, LastDigit);
        solved.Present.Second.ShouldBe(2.263240, 1e-6);
        (solved.Busy.First + solved.Busy.Second).ShouldBe(1.4, 1e-9);
    }

    [Fact]
    public void An_N_model_whose_second_class_never_comes_is_one_pool()
    {
        var solved = NModel.Solve((1.4, 1e-12), (1, 1), (1, 1, 1), 4)!;
        solved.Present.First.ShouldBe(1.4 * (1 + Erlang.MeanWait(2, 1.4, 1)), 1e-6);
    }

    [Fact]
    public void Two_overloaded_queues_share_by_their_ratio()
    {
        var shared = FluidSharing.Solve((130, 90), (100, 100), (1, 1, 0.8), (0.2, 0.2), 0.8, 10);
        shared.First.ShouldBe(60, 1e-9);
        shared.Second.ShouldBe(62.5, 1e-9);
        shared.Helping.ShouldBe(22.5, 1e-9);
        FluidSharing.Solve((90, 90), (100, 100), (1, 1, 0.8), (0.2, 0.2), 0.8, 10).ShouldBe(new FluidSharing(0, 0, 0));
    }
}
