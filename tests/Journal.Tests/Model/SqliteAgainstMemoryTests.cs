using FsCheck.Xunit;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using Queueing.Journal.Memory;
using Queueing.Journal.Sqlite;
using Queueing.Journal.Tests.Sqlite;

namespace Queueing.Journal.Tests.Model;

/// <summary>Whatever sets are sent, good, refused or malformed, one by one or at once, SQLite answers and keeps what the memory journal does.</summary>
public sealed class SqliteAgainstMemoryTests : IAsyncDisposable
{
    private readonly DatabaseFile _file = new();
    private readonly SqliteJournal _sqlite;
    private readonly MemoryJournal _memory = new();
    private int _halls;

    public SqliteAgainstMemoryTests() => _sqlite = _file.Open();

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        _file.Dispose();
    }

    [Property(MaxTest = 200)]
    public async Task Sets_sent_one_by_one_get_the_same_answers(byte[][] script)
    {
        var sets = new RandomSets(new HallId($"h{++_halls}"));
        foreach (var step in script)
        {
            var set = await sets.FromAsync(step, _memory);
            (await AnswerAsync(_sqlite, set)).ShouldBe(await AnswerAsync(_memory, set));
        }

        await RequireSameContentsAsync(sets);
    }

    [Property(MaxTest = 200)]
    public async Task Sets_sent_at_once_get_the_same_answers(byte[][] script)
    {
        var sets = new RandomSets(new HallId($"h{++_halls}"));
        var answers = new List<(Task<string> Sqlite, string Memory)>();
        foreach (var step in script)
        {
            var set = await sets.FromAsync(step, _memory);
            answers.Add((AnswerAsync(_sqlite, set), await AnswerAsync(_memory, set)));
        }

        foreach (var (sqlite, memory) in answers)
        {
            (await sqlite).ShouldBe(memory);
        }

        await RequireSameContentsAsync(sets);
    }

    private static async Task<string> AnswerAsync(IEventJournal journal, AppendSet set)
    {
        try
        {
            var outcome = await journal.AppendAsync(set);
            return outcome is AppendOutcome.Committed committed ? $"committed {string.Join(' ', committed.Versions)}" : outcome.ToString();
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    private async Task RequireSameContentsAsync(RandomSets sets)
    {
        foreach (var day in sets.Days)
        {
            (await _sqlite.ReadHeadsAsync(day)).ShouldBe(await _memory.ReadHeadsAsync(day), ignoreOrder: true);
        }

        foreach (var stream in sets.Streams)
        {
            var stored = await _sqlite.ReadAsync(stream, 1);
            stored.Select(Describe).ShouldBe((await _memory.ReadAsync(stream, 1)).Select(Describe));
        }

        foreach (var operation in sets.Operations)
        {
            (await _sqlite.FindOperationAsync(sets.Hall, operation)).ShouldBe(await _memory.FindOperationAsync(sets.Hall, operation));
        }
    }

    private static string Describe(RecordedEvent read) =>
        $"{read.Version} {read.Event.Type} {Convert.ToHexString(read.Event.Payload.Span)}";
}
