using System.Collections.Immutable;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Estimates;

/// <summary>
/// Replays a traced day and notes, for everyone who waited and was served, what could be observed when they came; nothing of what
/// came later is looked at. Each service code is a queue, and all share the windows.
/// </summary>
public static class TraceReplay
{
    private enum Step
    {
        Leave,
        Finish,
        Start,
        Arrive,
        LeaveAtOnce,
        StartAtOnce,
        FinishAtOnce,
    }

    /// <summary>Replays a day.</summary>
    /// <param name="rows">The trace's rows.</param>
    /// <returns>The waits, in the order in which they began.</returns>
    public static ImmutableArray<TraceWait> Of(ImmutableArray<TraceRow> rows)
    {
        var hall = new TraceHall();
        var waits = ImmutableArray.CreateBuilder<TraceWait>();
        foreach (var (_, step, row) in Steps(rows))
        {
            switch (step)
            {
                case Step.Arrive:
                    if (row is { Left: false, WaitSeconds: > 0 })
                    {
                        waits.Add(hall.Look(row));
                    }

                    hall.Arrive(row);
                    break;
                case Step.Leave or Step.LeaveAtOnce:
                    hall.Leave(row);
                    break;
                case Step.Start or Step.StartAtOnce:
                    hall.Start(row);
                    break;
                default:
                    hall.Finish(row);
                    break;
            }
        }

        return waits.ToImmutable();
    }

    /// <summary>What is over in a second comes before what begins in it.</summary>
    private static IEnumerable<(int Second, Step Step, TraceRow Row)> Steps(ImmutableArray<TraceRow> rows) =>
        rows.SelectMany(StepsOf).OrderBy(x => x.Second).ThenBy(x => x.Step).ThenBy(x => x.Row.Line);

    private static IEnumerable<(int Second, Step Step, TraceRow Row)> StepsOf(TraceRow row)
    {
        var begins = row.ArrivalSeconds + row.WaitSeconds;
        yield return (row.ArrivalSeconds, Step.Arrive, row);
        if (row.Left)
        {
            yield return (begins, row.WaitSeconds > 0 ? Step.Leave : Step.LeaveAtOnce, row);
            yield break;
        }

        yield return (begins, row.WaitSeconds > 0 ? Step.Start : Step.StartAtOnce, row);
        if (row is { HasNamedServer: true, ServiceSeconds: { } service })
        {
            yield return (begins + service, service > 0 ? Step.Finish : Step.FinishAtOnce, row);
        }
    }
}
