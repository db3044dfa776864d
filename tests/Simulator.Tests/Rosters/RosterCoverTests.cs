using Queueing.Simulator.Randomness;
using Queueing.Simulator.Rosters;

namespace Queueing.Simulator.Tests.Rosters;

public sealed class RosterCoverTests
{
    private static readonly int[] Policy = [8, 14, 20, 22, 20, 15, 10, 9, 12, 17, 19, 16, 11, 7];

    [Fact]
    public void The_cover_of_POLICY_row_16_takes_202_staff_periods()
    {
        var problem = Problem(Policy, false, 4, 6, 8);
        var cover = RosterCover.Of(problem)!;
        cover.StaffPeriods.ShouldBe(202);
        Covers(problem, cover).ShouldBeTrue();
    }

    [Fact]
    public void Shifts_over_the_end_may_cover_without_waste() =>
        RosterCover.Of(Problem(Policy, true, 4, 6, 8))!.StaffPeriods.ShouldBe(200);

    [Fact]
    public void It_is_the_cheapest_of_all_covers_of_small_problems()
    {
        var draws = new Draws(5, "rosters");
        for (var trial = 0; trial < 60; trial++)
        {
            var isCircular = trial % 2 == 0;
            int[] demand = [.. Enumerable.Range(0, 5).Select(_ => draws.Below(4))];
            var problem = Problem(demand, isCircular, 2, 3);
            problem = problem with { Shifts = [.. problem.Shifts.Select(x => x with { Cost = 1 + draws.Below(5) })] };
            var cover = RosterCover.Of(problem)!;
            Covers(problem, cover).ShouldBeTrue();
            cover.Cost.ShouldBe(Cheapest(problem), 1e-9, $"trial {trial}");
        }
    }

    [Fact]
    public void Where_no_shift_may_work_there_is_no_cover() =>
        RosterCover.Of(new RosterProblem([1, 1, 1], [new Shift(2, [0], 2)], false)).ShouldBeNull();

    private static RosterProblem Problem(int[] demand, bool isCircular, params int[] lengths) => new(
        demand, [.. lengths.Select(x => new Shift(x, [.. RosterProblem.AllStarts(x, demand.Length, isCircular)], x))], isCircular);

    private static bool Covers(RosterProblem problem, RosterCover cover) => problem.Demand.Select((need, period) =>
        cover.Staff.Where(x => problem.Covers(x.Start, x.Length, period)).Sum(x => x.People) >= need).All(x => x);

    /// <summary>Shift by shift, the least cost of every state of needs that are still open.</summary>
    private static double Cheapest(RosterProblem problem)
    {
        var open = new Dictionary<string, (int[] Needs, double Cost)>(StringComparer.Ordinal) { [Key(problem.Demand)] = ([.. problem.Demand], 0) };
        foreach (var (shift, start) in problem.Shifts.SelectMany(x => x.Starts, (x, start) => (x, start)))
        {
            foreach (var (needs, cost) in open.Values.ToArray())
            {
                var left = needs;
                for (var people = 1; people <= 3; people++)
                {
                    left = [.. left.Select((need, period) => Math.Max(0, need - (problem.Covers(start, shift.Length, period) ? 1 : 0)))];
                    var total = cost + (people * shift.Cost);
                    if (!open.TryGetValue(Key(left), out var known) || known.Cost > total)
                    {
                        open[Key(left)] = (left, total);
                    }
                }
            }
        }

        return open[Key([0, 0, 0, 0, 0])].Cost;
    }

    private static string Key(IEnumerable<int> needs) => string.Join(' ', needs);
}
