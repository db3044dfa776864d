using Queueing.Simulator.Answers;
using Queueing.Simulator.Cases;
using Queueing.Simulator.Laws;
using Queueing.Simulator.Systems;
using Queueing.Simulator.Tests.Runs;

namespace Queueing.Simulator.Tests.Answers;

/// <summary>Which formula fits which system, and that the simulation agrees with it beyond POLICY's own cases.</summary>
public sealed class ExactAnswersTests
{
    private static readonly CustomerClass A = Small.Poisson("a", 0.3, 1) with { Priority = 1, Slope = 3 };
    private static readonly CustomerClass B = Small.Poisson("b", 0.4, 1) with { Priority = 2 };

    public static TheoryData<string, QueueSystem, string> Recognised => new()
    {
        { "bounded and impatient", Small.System([Small.Poisson("a", 4, 1) with { Patience = new ExponentialLaw(2) }], Small.Pool(3, 0)) with { Room = 4 }, "Erlang A with bounded room" },
        { "loss of any law", Small.System([A with { Service = new LogNormalLaw(2, 3) }, B], Small.Pool(2, 0, 1)) with { Room = 0 }, "loss formula" },
        { "two laws at one server", Small.System([A with { Service = new UniformLaw(0, 2) }, B], Small.Pool(1, 0, 1)), "Khinchine" },
        { "preemptive, three servers", Small.System([Small.Poisson("a", 1.2, 1), Small.Poisson("b", 1.2, 1) with { Priority = 3 }], Small.Pool(3, 0, 1)) with { Discipline = Discipline.Priority, Interruption = Interruption.Resume }, "preemptive" },
        { "preemptive, two laws", Small.System([A with { Service = new ConstantLaw(1) }, B], Small.Pool(1, 0, 1)) with { Discipline = Discipline.Priority, Interruption = Interruption.Resume }, "preemptive" },
        { "Cobham with two laws", Small.System([A with { Service = new GammaLaw(2, 0.5) }, B], Small.Pool(1, 0, 1)) with { Discipline = Discipline.Priority }, "Cobham" },
        { "as listed, against the priorities", Small.System([A, B], Small.Pool(1, 1, 0) with { TakesAsListed = true }) with { Discipline = Discipline.Priority }, "Cobham" },
        { "accumulating with two laws", Small.System([A with { Service = new GammaLaw(2, 0.5) }, B], Small.Pool(1, 0, 1)) with { Discipline = Discipline.Accumulating }, "Kleinrock (1964)" },
        { "three servers with set-up", Small.System([Small.Poisson("a", 1.9, 1)], Small.Pool(1, 0) with { Switching = new Switching(1, [(2, 1), (4, 2)], new ExponentialLaw(0.7)) }), "hysteresis" },
        { "N-model of pools", Small.System([Small.Poisson("a", 2.3, 1), Small.Poisson("b", 1.1, 0.9)], Small.Pool(2, 0), Small.Pool(2, 1) with { Helps = [new Help(0, 5, null)] }) with { Interruption = Interruption.Resume }, "N-model" },
        { "parts of their own", Small.System([A, B], Small.Pool(1, 0), Small.Pool(2, 1)), "M/M/1" },
    };

    [Theory]
    [MemberData(nameof(Recognised))]
    public void The_formula_is_found_and_the_simulation_agrees(string name, QueueSystem system, string source)
    {
        ExactAnswers.Of(system, []).Sources.ShouldContain(x => x.Contains(source, StringComparison.Ordinal));
        var plan = new RunPlan { Customers = 20_000, WarmUpCustomers = 2000, Replications = 10, WaitsOver = [1] };
        var result = CaseResult.Run(new ModelCase(name, system, null, plan, []));
        result.Rows.Count(x => x.Exact is not null).ShouldBeGreaterThan(1);
        result.Rows.Where(x => x.Exact is { } exact && !x.Wide.Contains(exact) && Math.Abs(x.Simulated.Mean - exact) > 1e-9).Select(x => x.Name)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Discipline.FirstCome)]
    [InlineData(Discipline.Priority)]
    public void Who_takes_as_listed_has_the_listed_order_for_a_priority(Discipline discipline)
    {
        var b = Small.Poisson("b", 0.4, 1) with { Priority = -1 };
        var listed = Small.System([Small.Poisson("a", 0.4, 1), b], Small.Pool(1, 0, 1) with { TakesAsListed = true }) with { Discipline = discipline };
        var answers = ExactAnswers.Of(listed, []);
        answers.Value(new FigureName("a", FigureNames.MeanWait)).ShouldNotBeNull().ShouldBe(4.0 / 3, 1e-9);
        answers.Value(new FigureName("b", FigureNames.MeanWait)).ShouldNotBeNull().ShouldBe(20.0 / 3, 1e-9);
        ExactAnswers.Of(listed with { Interruption = Interruption.Resume }, []).Sources.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(10, true)]
    public void A_fluid_limit_is_called_approximate_and_at_a_small_scale_crude(int servers, bool isCrude)
    {
        CustomerClass Leaving(string name, double rate) => Small.Poisson(name, rate * servers, 1) with { Patience = new ExponentialLaw(5) };
        var system = Small.System(
            [Leaving("a", 1.3), Leaving("b", 0.9)],
            Small.Pool(servers, 0),
            Small.Pool(servers, 1) with { Helps = [new Help(0, 0.1 * servers, 0.8)] });
        var answers = ExactAnswers.Of(system, []);
        answers.Sources.ShouldBeEmpty();
        answers.Approximations.ShouldHaveSingleItem().ShouldContain("fluid limit");
        answers.Warnings.Any(x => x.Contains("crude", StringComparison.Ordinal)).ShouldBe(isCrude);
    }

    [Fact]
    public void Where_no_formula_fits_nothing_is_claimed()
    {
        ExactAnswers.Of(Small.System([A with { Service = new ConstantLaw(1) }], Small.Pool(2, 0)), []).Sources.ShouldBeEmpty();
        ExactAnswers.Of(Small.System([Small.Poisson("a", 2, 1)], Small.Pool(2, 0)), []).Sources.ShouldBeEmpty();
        ExactAnswers.Of(Small.System([A, B], Small.Pool(1, 0), Small.Pool(1, 0, 1)), []).Sources.ShouldBeEmpty();
    }
}
