using System.Globalization;
using Queueing.Grains.Journaling;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Conformance;

/// <summary>The whole of what the port promises, with the promises about sets that are appended at once. Stores derive from this one.</summary>
public abstract class ConcurrencyConformance : OperationConformance
{
    [Fact]
    public async Task Refused_sets_do_not_touch_their_neighbours()
    {
        await Journal.CommitAsync(Set(Append(Queue("taken"), 0, "a")).With(Operation("taken", Queue("taken"))));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Journal.AppendAsync((i % 3) switch
        {
            0 => Set(Append(Queue($"q{i}"), 0, "good"), Append(Window($"w{i}"), 0, "good")).With(Operation($"k{i}", Window($"w{i}"))),
            1 => Set(Append(Window($"w{i}"), 0, "bad"), Append(Queue("taken"), 0, "bad")).With(Operation($"k{i}", Window($"w{i}"))),
            _ => Set(Append(Queue($"q{i}"), 0, "bad")).With(Operation("taken", Queue($"q{i}"))),
        }).AsTask()));

        for (var i = 0; i < outcomes.Length; i++)
        {
            var made = await Journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", $"k{i}"));
            switch (i % 3)
            {
                case 0:
                    outcomes[i].ShouldBeOfType<AppendOutcome.Committed>().Versions.ShouldBe([1, 1]);
                    made!.Stream.ShouldBe(Window($"w{i}"));
                    break;
                case 1:
                    outcomes[i].ShouldBe(new AppendOutcome.Conflict(Queue("taken"), 1));
                    made.ShouldBeNull();
                    break;
                default:
                    outcomes[i].ShouldBeOfType<AppendOutcome.Repeated>().Existing.Stream.ShouldBe(Queue("taken"));
                    break;
            }
        }

        (await Journal.ReadHeadsAsync(Day)).Count.ShouldBe(201);
    }

    [Fact]
    public async Task Of_concurrent_appenders_exactly_one_wins_each_version()
    {
        const int appenders = 16;
        const int wins = 25;
        await Task.WhenAll(Enumerable.Range(0, appenders).Select(async appender =>
        {
            await Task.Yield();
            var version = 0L;
            for (var won = 0; won < wins;)
            {
                switch (await Journal.AppendAsync(Set(Append(Queue("q"), version, $"{appender}:{won}"))))
                {
                    case AppendOutcome.Committed committed:
                        version = committed.Versions[0];
                        won++;
                        break;
                    case AppendOutcome.Conflict conflict:
                        conflict.ActualVersion.ShouldBeGreaterThan(version);
                        version = conflict.ActualVersion;
                        break;
                    default:
                        throw new InvalidOperationException("no operation was sent");
                }
            }
        }));

        var events = await Journal.ReadAsync(Queue("q"));

        events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, appenders * wins).Select(i => (long)i));
        for (var appender = 0; appender < appenders; appender++)
        {
            var own = events.Select(e => e.Text()).Where(text => text.StartsWith($"{appender}:", StringComparison.Ordinal));
            own.ShouldBe(Enumerable.Range(0, wins).Select(won => $"{appender}:{won}"));
        }
    }

    [Fact]
    public async Task Of_one_operation_sent_many_times_at_once_exactly_one_is_made()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () =>
            await Journal.AppendAsync(Set(Append(Queue($"q{i}"), 0, "a")).With(Operation("k", Queue($"q{i}"), fingerprint: i))))));

        outcomes.OfType<AppendOutcome.Committed>().ShouldHaveSingleItem();
        var first = await Journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", "k"));
        outcomes.OfType<AppendOutcome.Repeated>().Select(repeat => repeat.Existing).ShouldAllBe(existing => existing == first);
        (await Journal.ReadHeadsAsync(Day)).ShouldBe([new StreamHead(first!.Stream, 1)]);
    }

    [Fact]
    public async Task Thousands_of_sets_at_once_are_all_appended_in_the_order_each_caller_sent_them()
    {
        const int streams = 50;
        const int sets = 100;
        var outcomes = await Task.WhenAll(
            from set in Enumerable.Range(0, sets)
            from stream in Enumerable.Range(0, streams)
            select Journal.AppendAsync(Set(Append(Queue($"q{stream}"), set, Number(set))).With(Operation($"{stream}/{set}", Queue($"q{stream}")))).AsTask());

        outcomes.ShouldAllBe(outcome => outcome is AppendOutcome.Committed);
        for (var stream = 0; stream < streams; stream++)
        {
            (await Journal.TextsAsync(Queue($"q{stream}"))).ShouldBe(Enumerable.Range(0, sets).Select(Number));
        }
    }

    [Fact]
    public async Task Reads_beside_appends_see_whole_sets_and_no_gap()
    {
        var appending = Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                await Journal.CommitAsync(Set(Append(Queue("q"), 2 * i, "a", "b"), Append(Window("w"), 2 * i, "a", "b")));
            }
        });

        while (!appending.IsCompleted)
        {
            var queue = await Journal.ReadAsync(Queue("q"));
            var window = await Journal.ReadAsync(Window("w"));
            var heads = await Journal.ReadHeadsAsync(Day);

            queue.Select(e => e.Version).ShouldBe(Enumerable.Range(1, queue.Count).Select(i => (long)i));
            (queue.Count % 2).ShouldBe(0);
            window.Count.ShouldBeGreaterThanOrEqualTo(queue.Count);
            heads.Select(head => head.Version).Distinct().Count().ShouldBeLessThanOrEqualTo(1);
        }

        await appending;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
