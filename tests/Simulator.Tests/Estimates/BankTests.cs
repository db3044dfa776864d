using System.Collections.Immutable;
using Queueing.Simulator.Estimates;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Tests.Estimates;

/// <summary>
/// POLICY's targets on the bank's days ("Anonymous Bank", Mandelbaum, Sakov and Zeltyn, Technion). The data is not part of the
/// project: these tests skip where it is absent.
/// </summary>
public sealed class BankTests
{
    private const string Variable = "QUEUEING_BANK_DATA";

    [Theory]
    [InlineData(10)]
    [InlineData(5)]
    public void On_later_days_every_target_is_met(int train)
    {
        var days = Days();
        var table = EstimateTrial.Run([.. days.Take(train)], [.. days.Skip(train)]);
        table.Targets(table.Learned).Where(x => !x.IsMet).ShouldBeEmpty();
        table.Rows.Where(x => x.IsSingle).ShouldAllBe(x => x.Score.Samples == table.Learned.Score.Samples);
    }

    [Fact]
    public void The_trace_is_the_one_POLICY_speaks_of()
    {
        var days = Days();
        days.Count.ShouldBe(15);
        days.Sum(x => x.Length).ShouldBe(13_556);
    }

    private static List<ImmutableArray<TraceWait>> Days()
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? FindFolder();
        if (folder is null || !Directory.Exists(folder))
        {
            Assert.Skip($"The bank's days are not here. Put them in ../shared/data/bank beside the repository, or name their folder in {Variable}.");
        }

        return [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(Read)];
    }

    private static ImmutableArray<TraceWait> Read(string file)
    {
        using var text = File.OpenText(file);
        var read = TraceFile.Read(text);
        read.Errors.ShouldBeEmpty();
        return TraceReplay.Of(read.Rows);
    }

    private static string? FindFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Queueing.sln")))
        {
            root = root.Parent;
        }

        return root is null ? null : Path.Combine(root.FullName, "..", "shared", "data", "bank");
    }
}
