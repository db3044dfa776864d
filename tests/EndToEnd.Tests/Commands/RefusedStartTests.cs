using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.EndToEnd.Tests.Commands;

/// <summary>What cannot be served is told in a line, and the process ends.</summary>
public sealed class RefusedStartTests
{
    private const int Windows = 2;

    [Fact]
    public async Task A_second_process_on_the_same_data_does_not_start()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var gateway = new GatewayProcess(Windows);
        await gateway.Start();

        var (exitCode, printed) = await gateway.StartSecond(giveUp.Token);

        exitCode.ShouldBe(1);
        printed.ShouldContain("another process");
        printed.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_journal_is_refused_and_left_as_it_is()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var gateway = new GatewayProcess(Windows);
        Directory.CreateDirectory(gateway.DataDirectory);
        var journal = Path.Combine(gateway.DataDirectory, "journal.db");
        var junk = new byte[60_000];
        new Random(7).NextBytes(junk);
        await File.WriteAllBytesAsync(journal, junk, giveUp.Token);

        var (exitCode, printed) = await gateway.StartSecond(giveUp.Token);

        exitCode.ShouldBe(1);
        printed.ShouldContain("nothing was changed");
        (await File.ReadAllBytesAsync(journal, giveUp.Token)).ShouldBe(junk);
    }
}
