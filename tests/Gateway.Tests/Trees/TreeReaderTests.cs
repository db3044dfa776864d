using Microsoft.Extensions.Logging.Abstractions;
using Queueing.Domain.Halls;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Trees;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Trees;

/// <summary>A county with eleven towns, asked side by side.</summary>
public sealed class TreeReaderTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("halls-").FullName;
    private readonly HallFiles halls;
    private readonly TreeReader tree;

    public TreeReaderTests()
    {
        var small = File.ReadAllText(Path.Combine(RealHall.HallsDirectory, "small.json"));
        File.WriteAllText(Path.Combine(directory, "county.json"), small.Replace("\"id\": \"small\"", "\"id\": \"county\"", StringComparison.Ordinal));
        foreach (var town in Enumerable.Range(1, 11))
        {
            File.WriteAllText(
                Path.Combine(directory, $"town{town:d2}.json"), small.Replace("\"id\": \"small\"", $"\"id\": \"town{town:d2}\", \"parent\": \"county\"", StringComparison.Ordinal));
        }

        halls = HallFiles.Read(directory);
        tree = new TreeReader(new HallTree(halls.All), halls, NullLogger<TreeReader>.Instance);
    }

    private Hall County => halls.All.Single(x => x.Id.Value == "county");

    [Fact]
    public async Task A_few_are_asked_at_a_time_and_answer_in_the_trees_order_whoever_is_first()
    {
        var (asked, most) = (0, 0);
        var full = new TaskCompletionSource();
        var read = await tree.ReadAsync(
            County,
            async (hall, stop) =>
            {
                var now = Interlocked.Increment(ref asked);
                InterlockedMax(ref most, now);
                if (now == TreeReader.SideBySide)
                {
                    full.TrySetResult();
                }

                // Nobody goes on before as many are asked as may be.
                await full.Task.WaitAsync(TimeSpan.FromSeconds(20), stop);
                await Task.Delay(hall.Id.Value == "county" ? 30 : 1, stop);
                Interlocked.Decrement(ref asked);
                return hall.Id.Value;
            },
            TestContext.Current.CancellationToken);
        most.ShouldBe(TreeReader.SideBySide);
        read.Select(x => x.Told).ShouldBe(["county", .. Enumerable.Range(1, 11).Select(x => $"town{x:d2}")]);
        read.ShouldAllBe(x => x.Hall.Id.Value == x.Told);
    }

    [Fact]
    public async Task Whatever_one_of_them_meets_is_its_own()
    {
        var read = await tree.ReadAsync(
            County,
            (hall, _) => hall.Id.Value switch
            {
                "town03" => throw new InvalidOperationException("a bug"),
                "town05" => Task.FromException<string?>(new TimeoutException()),
                "town07" => Task.FromResult<string?>(null),
                _ => Task.FromResult<string?>("fine"),
            },
            TestContext.Current.CancellationToken);
        read.Where(x => x.Told is null).Select(x => x.Hall.Id.Value).ShouldBe(["town03", "town05", "town07"]);
    }

    [Fact]
    public async Task Who_gives_up_asks_no_more_of_them()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var asked = 0;
        var reading = tree.ReadAsync<string>(
            County,
            async (_, stop) =>
            {
                Interlocked.Increment(ref asked);
                await Task.Delay(Timeout.Infinite, stop);
                return null;
            },
            leaving.Token);
        SpinWait.SpinUntil(() => asked == TreeReader.SideBySide, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        asked.ShouldBe(TreeReader.SideBySide);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
