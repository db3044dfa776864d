using Queueing.Grains.Histories;
using Queueing.Journal.Sqlite;

namespace Queueing.Silo.Histories;

/// <summary>The history in a data directory, read without being the service: one may be running on it meanwhile, or none.</summary>
public sealed class RecordedHalls : IAsyncDisposable
{
    private readonly SqliteArchive archive;

    private RecordedHalls(SqliteArchive archive) =>
        (this.archive, Queues, Windows) = (archive, new QueueHistory(archive), new WindowHistory(archive));

    /// <summary>Gets what happened to tickets.</summary>
    public IQueueHistory Queues { get; }

    /// <summary>Gets what happened at windows.</summary>
    public IWindowHistory Windows { get; }

    /// <summary>Opens a data directory for reading.</summary>
    /// <param name="dataDirectory">The directory.</param>
    /// <returns>The history.</returns>
    /// <exception cref="Grains.Journaling.JournalUnavailableException">There is no journal, or it cannot be read by this program.</exception>
    public static RecordedHalls Open(string dataDirectory) =>
        new(SqliteArchive.Open(Path.Combine(dataDirectory, QueueingSiloOptions.JournalFile)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => archive.DisposeAsync();
}
