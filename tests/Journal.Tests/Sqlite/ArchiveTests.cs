using Queueing.Grains.Journaling;
using Queueing.Journal.Sqlite;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Sqlite;

/// <summary>Reading a journal that another process holds, or that nobody does.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_journal_is_read_beside_the_one_that_writes_it_and_stands_in_nobodys_way()
    {
        await using var journal = _file.Open();
        await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b")));
        await using var archive = SqliteArchive.Open(_file.Path);

        (await archive.ReadAsync(Queue("q1"))).Select(x => x.Text()).ShouldBe(["a", "b"]);
        await journal.CommitAsync(Set(Append(Queue("q1"), 2, "c")));
        (await archive.ReadAsync(Queue("q1"), 2)).Select(x => x.Text()).ShouldBe(["c"]);
        (await archive.ReadHeadsAsync(Day)).ShouldBe([new StreamHead(Queue("q1"), 3)]);
    }

    [Fact]
    public async Task A_closed_journal_is_read_and_may_be_opened_again_meanwhile()
    {
        await using (var journal = _file.Open())
        {
            await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")));
        }

        await using var archive = SqliteArchive.Open(_file.Path);
        (await archive.ReadAsync(Queue("q1"))).Select(x => x.Text()).ShouldBe(["a"]);
        await using var reopened = _file.Open();
        (await reopened.CommitAsync(Set(Append(Queue("q1"), 1, "b")))).ShouldBe([2]);
    }

    [Fact]
    public async Task What_a_killed_process_left_in_the_log_is_read_too()
    {
        using var left = new DatabaseFile();
        await using (var journal = _file.Open())
        {
            await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b")));

            // As the disk looks the moment after a kill: the log has what the database has not yet.
            foreach (var end in (string[])[string.Empty, "-wal"])
            {
                File.Copy(_file.Path + end, left.Path + end);
            }
        }

        new FileInfo(left.Path + "-wal").Length.ShouldBeGreaterThan(0);
        await using var archive = SqliteArchive.Open(left.Path);
        (await archive.ReadAsync(Queue("q1"))).Select(x => x.Text()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Where_there_is_no_journal_none_is_made()
    {
        Should.Throw<JournalUnavailableException>(() => SqliteArchive.Open(_file.Path)).Message.ShouldContain("no journal");
        File.Exists(_file.Path).ShouldBeFalse();
        File.WriteAllText(_file.Path, "this is text, and long enough to be taken for a database that is not one");
        Should.Throw<JournalCorruptException>(() => SqliteArchive.Open(_file.Path));
    }
}
