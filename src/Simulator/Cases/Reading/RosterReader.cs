using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Rosters;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads a roster problem.</summary>
internal static class RosterReader
{
    public static RosterProblem Read(ObjectReader reader)
    {
        var demand = reader.Wholes("demand", Ranges.Servers);
        var isCircular = reader.Flag("circular", false);
        var shifts = new List<Shift>();
        reader.Each("shifts", required: true, shift =>
        {
            var length = shift.Required("length", Ranges.Periods);
            if (length > demand.Length)
            {
                shift.Errors.Add(shift.PathOf("length"), $"is longer than the {demand.Length} periods");
            }

            shifts.Add(new Shift(length, Starts(shift, length, demand.Length, isCircular), shift.Number("cost", Ranges.Positive, length)));
        });
        var problem = new RosterProblem(demand, shifts, isCircular);
        Check(reader, problem);
        return problem;
    }

    private static void Check(ObjectReader reader, RosterProblem problem)
    {
        for (var i = 0; i < problem.Demand.Count; i++)
        {
            var period = i;
            if (problem.Demand[i] > 0 && !problem.Shifts.Any(x => x.Starts.Any(start => problem.Covers(start, x.Length, period))))
            {
                reader.Errors.Add($"{reader.PathOf("demand")}[{i}]", "no shift works in this period");
            }
        }
    }

    private static int[] Starts(ObjectReader shift, int length, int periods, bool isCircular)
    {
        int[] all = [.. RosterProblem.AllStarts(length, periods, isCircular)];
        if (!shift.Has("starts"))
        {
            return all;
        }

        var starts = shift.Wholes("starts", Ranges.Number);
        for (var i = 0; i < starts.Length; i++)
        {
            if (!all.Contains(starts[i]))
            {
                shift.Errors.Add($"{shift.PathOf("starts")}[{i}]", "a shift from here does not fit");
            }
        }

        return [.. starts.Intersect(all)];
    }
}
