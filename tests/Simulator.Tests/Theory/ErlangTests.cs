using Queueing.Simulator.Theory;

namespace Queueing.Simulator.Tests.Theory;

/// <summary>The digits are POLICY's, rows 1 to 6 and 15.</summary>
public sealed class ErlangTests
{
    private const double LastDigit = 5e-7;

    [Theory]
    [InlineData(1, 0.8, 0.8, 4)]
    [InlineData(10, 8, 0.409180, 0.204590)]
    [InlineData(35, 31.5, 0.439633, 0.125609)]
    [InlineData(229, 210, 0.133087, 0.007005)]
    [InlineData(15, 14, 0.722319, 0.722319)]
    [InlineData(90, 84, 0.411957, 0.068660)]
    public void Delay_and_wait_in_M_M_c(int servers, double load, double delay, double wait)
    {
        Erlang.Delay(servers, load).ShouldBe(delay, LastDigit);
        Erlang.MeanWait(servers, load, 1).ShouldBe(wait, LastDigit);
    }

    [Fact]
    public void The_tail_of_the_wait_and_the_loss()
    {
        Erlang.WaitOver(10, 8, 1, 1).ShouldBe(0.055377, LastDigit);
        Erlang.Loss(229, 210).ShouldBe(0.01257709, 5e-9);
    }

    [Fact]
    public void Erlang_A()
    {
        var queue = new ImpatientQueue(50, 1, 50, 2, int.MaxValue);
        queue.WaitProbability.ShouldBe(0.601168, LastDigit);
        queue.Abandoned.ShouldBe(0.046685, LastDigit);
        queue.MeanWait.ShouldBe(0.093369, LastDigit);
    }

    [Fact]
    public void Bounded_room()
    {
        var queue = new ImpatientQueue(8.4, 10, 90, double.PositiveInfinity, 120);
        queue.MeanWait.ShouldBe(0.450023, LastDigit);
        queue.Blocked.ShouldBe(0.003643, LastDigit);
    }

    [Fact]
    public void Without_impatience_and_bounds_the_general_queue_is_Erlang_s_and_without_room_it_is_his_loss_system()
    {
        var open = new ImpatientQueue(8, 1, 10, double.PositiveInfinity, int.MaxValue);
        open.WaitProbability.ShouldBe(Erlang.Delay(10, 8), 1e-12);
        open.MeanWait.ShouldBe(Erlang.MeanWait(10, 8, 1), 1e-12);
        open.MeanWaitOfServed.ShouldBe(open.MeanWait, 1e-12);
        open.WaitOver(0.7).ShouldBe(Erlang.WaitOver(10, 8, 1, 0.7), 1e-12);
        open.MeanPresent.ShouldBe(open.MeanWaiting + 8, 1e-12);
        new ImpatientQueue(8, 1, 10, double.PositiveInfinity, 10).Blocked.ShouldBe(Erlang.Loss(10, 8), 1e-12);
        Should.Throw<ArgumentException>(() => new ImpatientQueue(10, 1, 10, double.PositiveInfinity, int.MaxValue));
    }

    [Theory]
    [InlineData(1, 0.999, 800, 0.448880)]
    [InlineData(800, 799, 1, 0.351978)]
    public void The_tail_does_not_underflow_however_many_services_end_meanwhile(int servers, double load, double time, double over)
    {
        new ImpatientQueue(load, 1, servers, double.PositiveInfinity, int.MaxValue).WaitOver(time).ShouldBe(over, LastDigit);
        new ImpatientQueue(load, 1, servers, double.PositiveInfinity, 60_000).WaitOver(time).ShouldBe(over, LastDigit);
    }

    [Fact]
    public void Those_who_leave_waited_on_average_so_that_all_waits_add_up()
    {
        // Impatient at rate θ, the mean wait of all is P(abandon) ÷ θ.
        var queue = new ImpatientQueue(6, 1, 5, 0.5, 8);
        queue.MeanWait.ShouldBe(queue.Abandoned / (1 - queue.Blocked) * 0.5, 1e-12);
        queue.MeanWaitOfServed.ShouldBeLessThan(queue.MeanWait);
        queue.MeanBusy.ShouldBe(6 * (1 - queue.Blocked - queue.Abandoned), 1e-12);
    }
}
