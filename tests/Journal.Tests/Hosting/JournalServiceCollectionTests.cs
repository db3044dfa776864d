using Microsoft.Extensions.DependencyInjection;
using Queueing.Grains.Journaling;
using Queueing.Journal.Hosting;
using Queueing.Journal.Memory;
using Queueing.Journal.Sqlite;
using Queueing.Journal.Tests.Sqlite;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Hosting;

public sealed class JournalServiceCollectionTests
{
    [Fact]
    public async Task The_container_opens_one_sqlite_journal_and_closes_it()
    {
        using var file = new DatabaseFile();
        await using (var services = new ServiceCollection().AddSqliteJournal(file.Path).BuildServiceProvider())
        {
            var journal = services.GetRequiredService<IEventJournal>();
            journal.ShouldBeSameAs(services.GetRequiredService<SqliteJournal>());
            await journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")));
        }

        await using var reopened = file.Open();
        (await reopened.TextsAsync(Queue("q1"))).ShouldBe(["a"]);
    }

    [Fact]
    public async Task The_memory_journal_is_one_for_the_container()
    {
        await using var services = new ServiceCollection().AddMemoryJournal().BuildServiceProvider();

        services.GetRequiredService<IEventJournal>().ShouldBeOfType<MemoryJournal>()
            .ShouldBeSameAs(services.GetRequiredService<IEventJournal>());
    }
}
