using Microsoft.Data.Sqlite;
using Queueing.Grains.Journaling;
using Queueing.Journal.Sqlite;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Sqlite;

/// <summary>What happens when the database itself refuses, or does not say how a commit ended.</summary>
public sealed class RefusedWriteTests : IDisposable
{
    private readonly DatabaseFile _file = new();
    private SqliteConnection? _writer;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_full_disk_refuses_appends_keeps_reads_and_ends_when_there_is_room()
    {
        await using var journal = Open();
        DatabaseFile.Execute(_writer!, "PRAGMA max_page_count = 40");
        var appended = 0;
        var payload = new string('x', 10_000);
        var error = await Should.ThrowAsync<JournalUnavailableException>(async () =>
        {
            for (; appended < 100; appended++)
            {
                await journal.CommitAsync(Set(Append(Queue("q1"), appended, payload)).With(Operation($"k{appended}", Queue("q1"))));
            }
        });

        error.Message.ShouldContain("no room");
        appended.ShouldBeGreaterThan(5);
        (await journal.ReadAsync(Queue("q1"))).Count.ShouldBe(appended);
        (await journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", $"k{appended}"))).ShouldBeNull();

        DatabaseFile.Execute(_writer!, "PRAGMA max_page_count = 1000000");
        (await journal.CommitAsync(Set(Append(Queue("q1"), appended, payload)).With(Operation($"k{appended}", Queue("q1"))))).ShouldBe([appended + 1]);
    }

    [Fact]
    public async Task On_a_full_disk_small_sets_still_pass_beside_one_that_does_not_fit()
    {
        await using var journal = Open();
        await journal.CommitAsync(Set(Append(Queue("small"), 0, "a")));
        DatabaseFile.Execute(_writer!, "PRAGMA max_page_count = 40");

        var before = journal.CommitAsync(Set(Append(Queue("small"), 1, "b")));
        var large = journal.AppendAsync(Set(Append(Queue("large"), 0, new string('x', 1_000_000)))).AsTask();
        var after = journal.CommitAsync(Set(Append(Queue("small"), 2, "c")));

        (await before).ShouldBe([2]);
        await Should.ThrowAsync<JournalUnavailableException>(large);
        (await after).ShouldBe([3]);
    }

    [Fact]
    public async Task A_read_only_database_refuses_appends_keeps_reads_and_ends_when_it_may_be_written()
    {
        await using var journal = Open();
        await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")));
        DatabaseFile.Execute(_writer!, "PRAGMA query_only = ON");

        var error = await Should.ThrowAsync<JournalUnavailableException>(async () => await journal.AppendAsync(Set(Append(Queue("q1"), 1, "b"))));

        error.Message.ShouldContain("cannot be written");
        (await journal.TextsAsync(Queue("q1"))).ShouldBe(["a"]);
        DatabaseFile.Execute(_writer!, "PRAGMA query_only = OFF");
        (await journal.CommitAsync(Set(Append(Queue("q1"), 1, "b")))).ShouldBe([2]);
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_busy_refuses_appends_until_it_lets_go()
    {
        await using var journal = Open();
        SQLitePCL.raw.sqlite3_busy_timeout(_writer!.Handle!, 1);
        using (var other = new SqliteConnection($"Data Source={_file.Path};Pooling=False"))
        {
            other.Open();
            DatabaseFile.Execute(other, "BEGIN IMMEDIATE");
            var refused = Enumerable.Range(0, 50).Select(i => journal.AppendAsync(Set(Append(Queue($"q{i}"), 0, "a"))).AsTask()).ToArray();
            foreach (var append in refused)
            {
                await Should.ThrowAsync<JournalUnavailableException>(append);
            }

            (await journal.ReadHeadsAsync(Day)).ShouldBeEmpty();
        }

        (await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")))).ShouldBe([1]);
    }

    [Fact]
    public async Task A_set_that_the_database_refuses_fails_alone_in_its_batch()
    {
        var commits = 0;
        using var firstCommit = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var journal = Open(committed: () =>
        {
            if (++commits == 1)
            {
                firstCommit.Release();
                goOn.Wait();
            }
        });
        DatabaseFile.Execute(
            _writer!, "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.events WHEN NEW.type = 'poison' BEGIN SELECT RAISE(ABORT, 'poisoned'); END");

        // While the first commit is held, the others gather: they are one batch.
        var first = journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")));
        await firstCommit.WaitAsync();
        var before = journal.CommitAsync(Set(Append(Queue("q1"), 1, "b")).With(Operation("before", Queue("q1"))));
        var poisoned = journal.AppendAsync(
            Set(Append(Queue("q2"), 0, "x"), new StreamAppend(Queue("q1"), 2, [Event("x", "poison")])).With(Operation("poisoned", Queue("q2")))).AsTask();
        var conflict = journal.AppendAsync(Set(Append(Queue("q1"), 0, "x"))).AsTask();
        var after = journal.CommitAsync(Set(Append(Queue("q1"), 2, "c")));
        goOn.Release();

        (await first).ShouldBe([1]);
        (await before).ShouldBe([2]);
        (await Should.ThrowAsync<JournalCorruptException>(poisoned)).Message.ShouldContain("poisoned");
        (await conflict).ShouldBe(new AppendOutcome.Conflict(Queue("q1"), 2));
        (await after).ShouldBe([3]);
        (await journal.TextsAsync(Queue("q1"))).ShouldBe(["a", "b", "c"]);
        (await journal.ReadAsync(Queue("q2"))).ShouldBeEmpty();
        (await journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", "poisoned"))).ShouldBeNull();
    }

    [Fact]
    public async Task Sets_that_gather_during_a_commit_share_the_next()
    {
        var commits = 0;
        using var firstCommit = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var journal = Open(committed: () =>
        {
            if (++commits == 1)
            {
                firstCommit.Release();
                goOn.Wait();
            }
        });

        var first = journal.CommitAsync(Set(Append(Queue("q"), 0, "a")));
        await firstCommit.WaitAsync();
        var others = Enumerable.Range(1, 400).Select(i => journal.CommitAsync(Set(Append(Queue("q"), i, "a")))).ToArray();
        goOn.Release();
        await first;
        await Task.WhenAll(others);

        commits.ShouldBe(2);
    }

    [Fact]
    public async Task A_commit_whose_end_is_not_known_is_uncertain_and_the_next_append_starts_from_what_is_stored()
    {
        const int fsyncFailed = 1034;
        var fails = false;
        await using var journal = Open(committed: () =>
        {
            if (fails)
            {
                fails = false;
                throw new SqliteException("the disk went away", 10, fsyncFailed);
            }
        });
        await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")));
        fails = true;

        await Should.ThrowAsync<JournalUncertainException>(async () => await journal.AppendAsync(Set(Append(Queue("q1"), 1, "b"))));

        (await journal.AppendAsync(Set(Append(Queue("q1"), 1, "b")))).ShouldBe(new AppendOutcome.Conflict(Queue("q1"), 2));
        (await journal.CommitAsync(Set(Append(Queue("q1"), 2, "c")))).ShouldBe([3]);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_for_a_queued_set_is_told_that_it_cannot_know()
    {
        using var committing = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        await using var journal = Open(committed: () =>
        {
            committing.Release();
            goOn.Wait();
        });
        using var patience = new CancellationTokenSource();
        var append = journal.AppendAsync(Set(Append(Queue("q1"), 0, "a")), patience.Token).AsTask();
        await committing.WaitAsync();

        await patience.CancelAsync();

        await Should.ThrowAsync<JournalUncertainException>(append);
        goOn.Release();
        (await journal.TextsAsync(Queue("q1"))).ShouldBe(["a"]);
    }

    private SqliteJournal Open(Action? committed = null) => SqliteJournal.Open(new SqliteJournalOptions(_file.Path)
    {
        WriterOpened = connection => _writer = connection,
        Committed = committed,
    });
}
