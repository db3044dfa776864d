using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Tests.Traces;

public sealed class TraceFileTests
{
    [Fact]
    public void A_good_file_is_read_whole()
    {
        var read = Read("25000,PS,2,10,100,AVI,served\n26000,NW,0,30,,,left\n27000,PS,0,0,6,NO_SERVER,served\n");

        read.Errors.ShouldBeEmpty();
        read.Rows.ShouldBe(
        [
            new TraceRow(2, 25000, "PS", 2, 10, 100, "AVI", false),
            new TraceRow(3, 26000, "NW", 0, 30, null, null, true),
            new TraceRow(4, 27000, "PS", 0, 0, 6, "NO_SERVER", false),
        ]);
        read.Rows[2].HasNamedServer.ShouldBeFalse();
    }

    [Fact]
    public void Every_error_is_listed_with_its_line_and_column()
    {
        var read = Read("x,PS,2,10,100,AVI,served\n26000,,0,-1,,,left\n27000,PS,0,0,,A,served\n28000,PS,0\n29000,PS,0,1,1,A,gone\n");

        read.Rows.ShouldBeEmpty();
        read.Errors.Select(x => (x.Line, x.Column)).ShouldBe(
        [
            (2, "arrival_seconds"), (3, "service"), (3, "observed_wait_seconds"), (4, "service_seconds"), (5, "outcome"), (6, "outcome"),
        ]);
        read.Errors[0].ToString().ShouldBe("line 2, column arrival_seconds: expected a whole number from 0 to 172800, found 'x'");
    }

    [Fact]
    public void A_missing_column_is_named_once()
    {
        using var text = new StringReader("arrival_seconds,service,priority,observed_wait_seconds,service_seconds,outcome\n1,PS,0,0,1,served\n");

        TraceFile.Read(text).Errors.ShouldBe([new TraceError(1, "server", "the header has no such column")]);
    }

    [Fact]
    public void An_empty_file_is_an_error()
    {
        using var text = new StringReader(string.Empty);

        TraceFile.Read(text).Errors.Length.ShouldBe(1);
    }

    [Fact]
    public void The_committed_trace_is_what_its_generator_writes()
    {
        using var text = new StringWriter();
        SyntheticTrace.Write(text, SyntheticTrace.CommittedSeed);

        text.ToString().ShouldBe(File.ReadAllText(Committed));
    }

    [Fact]
    public void The_committed_trace_has_the_shape_it_is_said_to_have()
    {
        using var text = File.OpenText(Committed);
        var read = TraceFile.Read(text);

        read.Errors.ShouldBeEmpty();
        read.Rows.Length.ShouldBeInRange(1500, 2500);
        var served = read.Rows.Where(x => x is { Left: false, HasNamedServer: true }).Select(x => (double)x.ServiceSeconds!).ToArray();
        var mean = served.Average();
        mean.ShouldBeInRange(165, 191);
        (served.Average(x => (x - mean) * (x - mean)) / (mean * mean)).ShouldBeInRange(1.2, 2.1);
        read.Rows.ShouldContain(x => x.Server == TraceRow.NoServer);
        read.Rows.ShouldContain(x => x.ArrivalSeconds >= 86_400);
        read.Rows.ShouldContain(x => x.ServiceSeconds == 0);
        read.Rows.Select(x => x.Priority).Distinct().Order().ShouldBe([0, 1, 2]);
        read.Rows.Select(x => x.Service).Distinct().Count().ShouldBe(6);
    }

    private static string Committed
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Queueing.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "samples", "bank-day.csv");
        }
    }

    private static TraceReadResult Read(string rows)
    {
        using var text = new StringReader(TraceFile.Header + "\n" + rows);
        return TraceFile.Read(text);
    }
}
