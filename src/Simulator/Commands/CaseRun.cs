using System.Diagnostics;
using Queueing.Simulator.Cases;
using Queueing.Simulator.Runs;

namespace Queueing.Simulator.Commands;

/// <summary>Runs a case's replications on all cores, and tells how far it is when that takes long.</summary>
internal static class CaseRun
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    public static CaseResult Run(ModelCase modelCase, string label, TextWriter progress)
    {
        var replications = new Replication[CaseResult.ReplicationsOf(modelCase)];
        var watch = Stopwatch.StartNew();
        var done = 0;
        var told = 0L;
        Parallel.For(0, replications.Length, place =>
        {
            replications[place] = SystemRun.Run(modelCase.System!, modelCase.Plan, place);
            var so = Interlocked.Increment(ref done);
            var turn = watch.Elapsed.Ticks / Every.Ticks;
            if (so < replications.Length && Interlocked.Exchange(ref told, turn) < turn)
            {
                progress.WriteLine($"{label}, {modelCase.Name}: {so} of {replications.Length} replications, {watch.Elapsed.TotalSeconds:F0} s");
            }
        });
        return CaseResult.Of(modelCase, replications);
    }
}
