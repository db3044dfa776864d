using Queueing.Grains.Journaling;
using Queueing.Journal.Sqlite;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_reopened_journal_goes_on_where_the_closed_one_stopped()
    {
        string epoch;
        await using (var journal = _file.Open())
        {
            epoch = journal.Epoch;
            await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b")).With(Operation("k", Queue("q1"), 1)));
        }

        await using var reopened = _file.Open();

        reopened.Epoch.ShouldBe(epoch);
        (await reopened.TextsAsync(Queue("q1"))).ShouldBe(["a", "b"]);
        (await reopened.ReadHeadsAsync(Day)).ShouldBe([new StreamHead(Queue("q1"), 2)]);
        (await reopened.AppendAsync(Set(Append(Queue("q1"), 2, "c")).With(Operation("k", Queue("q1")))))
            .ShouldBeOfType<AppendOutcome.Repeated>().Existing.Version.ShouldBe(2);
        (await reopened.AppendAsync(Set(Append(Queue("q1"), 1, "c")))).ShouldBe(new AppendOutcome.Conflict(Queue("q1"), 2));
        (await reopened.CommitAsync(Set(Append(Queue("q1"), 2, "c")))).ShouldBe([3]);
    }

    [Fact]
    public async Task Another_database_is_another_epoch()
    {
        using var other = new DatabaseFile();
        await using var first = _file.Open();
        await using var second = other.Open();

        first.Epoch.ShouldNotBe(second.Epoch);
    }

    [Fact]
    public async Task Closing_appends_what_is_queued()
    {
        var journal = _file.Open();
        var queued = Enumerable.Range(0, 2_000).Select(i => journal.AppendAsync(Set(Append(Queue("q1"), i, "a"))).AsTask()).ToArray();
        await journal.DisposeAsync();

        (await Task.WhenAll(queued)).ShouldAllBe(outcome => outcome is AppendOutcome.Committed);
        await using var reopened = _file.Open();
        (await reopened.ReadAsync(Queue("q1"))).Count.ShouldBe(2_000);
    }

    [Fact]
    public async Task A_closed_journal_refuses_appends_and_reads_and_may_be_closed_again()
    {
        var journal = _file.Open();
        await journal.DisposeAsync();
        await journal.DisposeAsync();

        await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(Set(Append(Queue("q1"), 0, "a"))));
        await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.ReadAsync(Queue("q1")));
    }

    [Fact]
    public async Task A_second_journal_on_the_same_database_is_refused_until_the_first_is_closed()
    {
        await using (_file.Open())
        {
            Should.Throw<JournalUnavailableException>(_file.Open).Message.ShouldContain("another process");
        }

        await using var second = _file.Open();
        await second.CommitAsync(Set(Append(Queue("q1"), 0, "a")));
    }

    [Fact]
    public async Task A_lock_file_that_nobody_holds_does_not_block()
    {
        await File.WriteAllTextAsync(_file.Path + ".lock", "left behind");

        await using var journal = _file.Open();
        await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")));
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_made()
    {
        var path = Path.Combine(Path.GetDirectoryName(_file.Path)!, "data", "halls", "journal.db");

        await using (SqliteJournal.Open(new SqliteJournalOptions(path)))
        {
            File.Exists(path).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_place_that_cannot_hold_a_database_is_refused()
    {
        File.WriteAllText(_file.Path, string.Empty);
        var directory = Directory.CreateDirectory(_file.Path + ".d");

        Should.Throw<JournalUnavailableException>(() => SqliteJournal.Open(new SqliteJournalOptions(Path.Combine(_file.Path, "journal.db"))));
        Should.Throw<JournalUnavailableException>(() => SqliteJournal.Open(new SqliteJournalOptions(directory.FullName)));
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_alone()
    {
        await using (_file.Open())
        {
        }

        _file.Tamper("UPDATE meta SET schema_version = 2");
        var before = await File.ReadAllBytesAsync(_file.Path);

        Should.Throw<JournalUnavailableException>(_file.Open).Message.ShouldContain("schema version 2, written by a newer program");
        (await File.ReadAllBytesAsync(_file.Path)).ShouldBe(before);
    }

    [Fact]
    public void A_database_that_is_no_journal_is_refused_and_left_alone()
    {
        _file.Tamper("CREATE TABLE recipes (name TEXT)");
        var before = File.ReadAllBytes(_file.Path);

        Should.Throw<JournalUnavailableException>(_file.Open).Message.ShouldContain("not a journal");
        File.ReadAllBytes(_file.Path).ShouldBe(before);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("This is no database. ", 500));
        File.WriteAllText(_file.Path, text);

        Should.Throw<JournalCorruptException>(_file.Open);
        File.ReadAllText(_file.Path).ShouldBe(text);
    }
}
