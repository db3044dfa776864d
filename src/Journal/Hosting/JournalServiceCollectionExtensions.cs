using Microsoft.Extensions.DependencyInjection;
using Queueing.Grains.Journaling;
using Queueing.Journal.Memory;
using Queueing.Journal.Sqlite;

namespace Queueing.Journal.Hosting;

/// <summary>Registers the journal that a process uses.</summary>
public static class JournalServiceCollectionExtensions
{
    /// <summary>Uses a journal that is forgotten with the process.</summary>
    /// <param name="services">The services of the process.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMemoryJournal(this IServiceCollection services) =>
        services.AddSingleton<IEventJournal, MemoryJournal>();

    /// <summary>Uses a SQLite database; it is opened when the journal is first asked for and closed with the container.</summary>
    /// <param name="services">The services of the process.</param>
    /// <param name="path">The database file; made when absent, with its directory.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSqliteJournal(this IServiceCollection services, string path) => services
        .AddSingleton(_ => SqliteJournal.Open(new SqliteJournalOptions(path)))
        .AddSingleton<IEventJournal>(provider => provider.GetRequiredService<SqliteJournal>());
}
