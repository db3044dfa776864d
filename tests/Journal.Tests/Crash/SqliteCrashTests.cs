using System.Diagnostics;
using System.Globalization;
using Queueing.Grains.Journaling;
using Queueing.Journal.Sqlite;
using Queueing.Journal.Tests.Sqlite;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Crash;

public sealed class SqliteCrashTests : IDisposable
{
    private const int Kills = 12;

    private readonly DatabaseFile _file = new();
    private readonly long[] _acknowledged = new long[AppendingProcess.Appenders];

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Everything_acknowledged_survives_every_kill_whole_and_without_gaps()
    {
        var random = new Random(20260302);
        for (var kill = 1; kill <= Kills; kill++)
        {
            // From the first acknowledgement to some checkpoints of the log later.
            await AppendUntilAsync(acknowledgements: random.Next(1, 6_000));

            await using var journal = _file.Open();
            for (var appender = 0; appender < AppendingProcess.Appenders; appender++)
            {
                await RequireWholeAsync(journal, appender);
            }
        }

        _acknowledged.ShouldAllBe(version => version > 0);
    }

    private async Task AppendUntilAsync(int acknowledgements)
    {
        using var process = Process.Start(new ProcessStartInfo
        {
            FileName = Path.Combine(AppContext.BaseDirectory, "Queueing.Journal.Tests"),
            ArgumentList = { AppendingProcess.Argument, _file.Path },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            for (var seen = 0; seen < acknowledgements; seen++)
            {
                Note((await process.StandardOutput.ReadLineAsync())!);
            }
        }
        finally
        {
            process.Kill();
        }

        // What it wrote before it died is still in the pipe; the last line may be cut.
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        Array.ForEach(lines[..^1], Note);
        await process.WaitForExitAsync();
    }

    private void Note(string line)
    {
        var parts = line.Split(' ');
        var appender = int.Parse(parts[0], CultureInfo.InvariantCulture);
        _acknowledged[appender] = Math.Max(_acknowledged[appender], long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private async Task RequireWholeAsync(SqliteJournal journal, int appender)
    {
        var queue = await journal.ReadAsync(AppendingProcess.QueueOf(appender));
        var window = await journal.ReadAsync(AppendingProcess.WindowOf(appender));

        queue.Count.ShouldBeGreaterThanOrEqualTo((int)_acknowledged[appender]);
        queue.Select(e => (e.Version, e.Text()))
            .ShouldBe(Enumerable.Range(1, queue.Count).Select(version => ((long)version, AppendingProcess.KeyOf(appender, version))));
        window.Select(e => (e.Version, e.Text())).ShouldBe(queue.Select(e => (e.Version, e.Text())));
        for (var version = 1L; version <= queue.Count; version++)
        {
            var id = new OperationId("kiosk:k1", AppendingProcess.KeyOf(appender, version));
            var operation = await journal.FindOperationAsync(Hall, id);
            operation.ShouldBe(new RecordedOperation(id, 7, AppendingProcess.QueueOf(appender), version));
        }
    }
}
