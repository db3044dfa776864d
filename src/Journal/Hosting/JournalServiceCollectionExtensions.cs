using Microsoft.Extensions.DependencyInjection;
using Queueing.Grains.Journaling;
using Queueing.Grains.Privacy;
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
        services.AddSingleton<IEventJournal, MemoryJournal>().AddSingleton<IPrivateTexts, MemoryPrivateTexts>();

    /// <summary>Uses a SQLite database; it is opened at once, so that what is wrong with it is told before anything else starts.</summary>
    /// <param name="services">The services of the process; the journal is closed with them.</param>
    /// <param name="path">The database file; made when absent, with its directory.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="JournalUnavailableException">Another process holds it, it is newer than this version, or it cannot be opened.</exception>
    /// <exception cref="JournalCorruptException">The file is no database.</exception>
    public static IServiceCollection AddSqliteJournal(this IServiceCollection services, string path)
    {
        var journal = SqliteJournal.Open(new SqliteJournalOptions(path));
        return services.AddSingleton(_ => journal).AddSingleton<IEventJournal>(provider => provider.GetRequiredService<SqliteJournal>());
    }

    /// <summary>Uses a SQLite database for what must be deletable; it is opened at once.</summary>
    /// <param name="services">The services of the process; the database is closed with them.</param>
    /// <param name="path">The database file; made when absent, with its directory.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="JournalUnavailableException">Another process holds it, it is newer than this version, or it cannot be opened.</exception>
    /// <exception cref="JournalCorruptException">The file is no database.</exception>
    public static IServiceCollection AddSqlitePrivateTexts(this IServiceCollection services, string path)
    {
        var texts = SqlitePrivateTexts.Open(path);
        return services.AddSingleton<IPrivateTexts>(_ => texts);
    }
}
