using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tides;

namespace Queueing.Benchmarks;

/// <summary>
/// The dispatcher at 229 windows × 35 queues. Budgets (DESIGN §9): a queue's event ≤ 1 µs, a full pass ≤ 50 µs.
/// </summary>
[MemoryDiagnoser]
public class DispatchBenchmarks
{
    private readonly LargeFloor quiet = new(_ => 2);
    private readonly LargeFloor stormy = new(queue => queue % 3 == 0 ? 12 : 1);
    private readonly List<TidalMove> moves = [];
    private QueueSummary[] reports = [];
    private long version = 1;
    private int next;

    /// <summary>Makes the reports outside of what is measured.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        quiet.Policy.Pass(LargeFloor.Now, moves);
        stormy.Policy.Pass(LargeFloor.Now, moves);
        Console.WriteLine($"// a stormy pass makes {moves.Count} moves");
        reports = [.. Enumerable.Range(0, 4096).Select(i => LargeFloor.Line(i % 35, ++version, 1 + (i % 2)))];
    }

    /// <summary>A queue's report: judged against the threshold from its own numbers alone.</summary>
    /// <returns>Whether it crossed.</returns>
    [Benchmark]
    public bool QueueEvent()
    {
        var report = reports[next++ & 4095];
        quiet.State.View.Observe(report);
        return quiet.Policy.Crosses(quiet.State.View.Hall.IndexOf(report.Queue), LargeFloor.Now);
    }

    /// <summary>A free window's choice.</summary>
    /// <returns>The queues due.</returns>
    [Benchmark]
    public ImmutableArray<DueQueue> Choose() => CallRouting.Choose(quiet.State.View, next++ % 229, LargeFloor.Now);

    /// <summary>A full pass that finds nothing to do.</summary>
    /// <returns>The moves.</returns>
    [Benchmark]
    public int QuietPass()
    {
        quiet.Policy.Pass(LargeFloor.Now, moves);
        return moves.Count;
    }

    /// <summary>A full pass that begins as many duties as one may.</summary>
    /// <returns>The moves.</returns>
    [Benchmark]
    public int StormyPass()
    {
        stormy.Policy.Pass(LargeFloor.Now, moves);
        return moves.Count;
    }
}
