using Queueing.Grains.Journaling;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Sqlite;

/// <summary>Damage is named with stream and version, for reads and appends alike, and stays inside its stream.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private const string QueueRow = "(SELECT id FROM streams WHERE owner = 'q1')";

    private readonly DatabaseFile _file = new();

    public async ValueTask InitializeAsync()
    {
        await using var journal = _file.Open();
        await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b", "c", "d", "e")).With(Operation("k", Queue("q1"), 4)));
        await journal.CommitAsync(Set(Append(Queue("q2"), 0, "a", "b", "c", "d", "e")));
    }

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData($"UPDATE events SET payload = CAST('C' AS BLOB) WHERE version = 3 AND stream = {QueueRow}")]
    [InlineData($"UPDATE events SET type = 'other' WHERE version = 3 AND stream = {QueueRow}")]
    [InlineData($"UPDATE events SET checksum = checksum + 1 WHERE version = 3 AND stream = {QueueRow}")]
    [InlineData($"DELETE FROM events WHERE version = 3 AND stream = {QueueRow}")]
    [InlineData(
        $"UPDATE events SET (payload, checksum) = (SELECT payload, checksum FROM events WHERE version = 3 AND stream <> {QueueRow}) WHERE version = 3 AND stream = {QueueRow}")]
    [InlineData(
        $"UPDATE events SET (payload, checksum) = (SELECT payload, checksum FROM events WHERE version = 2 AND stream = {QueueRow}) WHERE version = 3 AND stream = {QueueRow}")]
    public async Task A_changed_moved_or_missing_event_is_named(string sql)
    {
        _file.Tamper(sql).ShouldBe(1);
        await using var journal = _file.Open();

        var error = await Should.ThrowAsync<JournalCorruptException>(async () => await journal.ReadAsync(Queue("q1")));

        error.Message.ShouldContain("huadu/2026-03-02/Queue/q1, version 3");
        (await journal.TextsAsync(Queue("q1"), 3)).ShouldBe(["d", "e"]);
        (await journal.TextsAsync(Queue("q2"))).Count().ShouldBe(5);
    }

    [Theory]
    [InlineData($"DELETE FROM events WHERE version = 5 AND stream = {QueueRow}", 5)]
    [InlineData($"DELETE FROM events WHERE stream = {QueueRow}", 5)]
    [InlineData("UPDATE streams SET head = 4 WHERE owner = 'q1'", 4)]
    [InlineData("UPDATE streams SET head = 6 WHERE owner = 'q1'", 6)]
    [InlineData("DELETE FROM streams WHERE owner = 'q1'", 5)]
    public async Task A_head_that_is_not_the_last_event_is_named_to_readers_and_appenders(string sql, long version)
    {
        _file.Tamper(sql).ShouldBeGreaterThan(0);
        await using var journal = _file.Open();
        var read = await Should.ThrowAsync<JournalCorruptException>(async () => await journal.ReadAsync(Queue("q1")));
        var appends = new[] { 0, 4, 5, StreamAppend.AtHead }.Select(expected => journal.AppendAsync(Set(Append(Queue("q1"), expected, "f"))).AsTask());
        var neighbour = journal.CommitAsync(Set(Append(Queue("q2"), 5, "f")));

        read.Message.ShouldContain($"huadu/2026-03-02/Queue/q1, version {version}");
        foreach (var append in appends)
        {
            (await Should.ThrowAsync<JournalCorruptException>(append)).Message.ShouldContain("Queue/q1");
        }

        (await neighbour).ShouldBe([6]);
    }

    [Fact]
    public async Task Events_do_not_follow_a_stream_that_was_renamed()
    {
        _file.Tamper("UPDATE streams SET owner = 'q9' WHERE owner = 'q1'").ShouldBe(1);
        await using var journal = _file.Open();

        (await Should.ThrowAsync<JournalCorruptException>(async () => await journal.ReadAsync(Queue("q9")))).Message.ShouldContain("Queue/q9, version 1");
    }

    [Theory]
    [InlineData("UPDATE operations SET version = 6", "Queue/q1, version 6")]
    [InlineData("UPDATE operations SET stream = 12", "kiosk:k1")]
    public async Task An_operation_whose_answer_is_not_stored_is_named(string sql, string expected)
    {
        _file.Tamper(sql);
        await using var journal = _file.Open();

        var find = await Should.ThrowAsync<JournalCorruptException>(
            async () => await journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", "k")));
        await Should.ThrowAsync<JournalCorruptException>(
            async () => await journal.AppendAsync(Set(Append(Queue("q2"), 5, "f")).With(Operation("k", Queue("q2")))));

        find.Message.ShouldContain(expected);
        (await journal.TextsAsync(Queue("q2"))).Count().ShouldBe(5);
    }

    [Fact]
    public async Task Nothing_is_repaired_or_cut_off()
    {
        _file.Tamper($"DELETE FROM events WHERE version = 5 AND stream = {QueueRow}");
        await using (var journal = _file.Open())
        {
            await Should.ThrowAsync<JournalCorruptException>(async () => await journal.ReadAsync(Queue("q1")));
            await Should.ThrowAsync<JournalCorruptException>(async () => await journal.AppendAsync(Set(Append(Queue("q1"), 4, "x"))));
        }

        _file.Tamper($"UPDATE events SET checksum = checksum WHERE stream = {QueueRow}").ShouldBe(4);
        _file.Tamper("UPDATE streams SET head = head WHERE head = 5").ShouldBe(2);
    }

    [Fact]
    public async Task A_database_cut_short_is_refused()
    {
        await using (var journal = _file.Open())
        {
            var large = new string('x', 100_000);
            await journal.CommitAsync(Set(Append(Queue("q2"), 5, large, large, large)));
        }

        using (var file = File.OpenWrite(_file.Path))
        {
            file.SetLength(file.Length / 2);
        }

        await Should.ThrowAsync<JournalCorruptException>(async () =>
        {
            await using var journal = _file.Open();
            await journal.ReadAsync(Queue("q2"));
        });
    }

    [Fact]
    public async Task Two_streams_of_one_hash_live_side_by_side()
    {
        // Nobody knows two such identities: another stream is given the id that q3 would have.
        using (var twin = new DatabaseFile())
        {
            await using (var journal = twin.Open())
            {
                await journal.CommitAsync(Set(Append(Queue("q3"), 0, "a")));
            }

            _file.Tamper($"""
                ATTACH '{twin.Path}' AS twin;
                UPDATE events SET stream = (SELECT id FROM twin.streams) WHERE stream = {QueueRow};
                UPDATE operations SET stream = (SELECT id FROM twin.streams);
                UPDATE streams SET id = (SELECT id FROM twin.streams) WHERE owner = 'q1';
                """);
        }

        await using (var journal = _file.Open())
        {
            (await journal.ReadAsync(Queue("q3"))).ShouldBeEmpty();
            await journal.CommitAsync(Set(Append(Queue("q3"), 0, "three")));
            await journal.CommitAsync(Set(Append(Queue("q1"), 5, "f")));
        }

        await using var reopened = _file.Open();
        (await reopened.TextsAsync(Queue("q3"))).ShouldBe(["three"]);
        (await reopened.TextsAsync(Queue("q1"))).ShouldBe(["a", "b", "c", "d", "e", "f"]);
    }
}
