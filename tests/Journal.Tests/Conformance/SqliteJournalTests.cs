using Queueing.Grains.Journaling;
using Queueing.Journal.Sqlite;
using Queueing.Journal.Tests.Sqlite;

namespace Queueing.Journal.Tests.Conformance;

public sealed class SqliteJournalTests : ConcurrencyConformance
{
    private readonly DatabaseFile _file = new();
    private SqliteJournal? _journal;

    protected override ValueTask<IEventJournal> OpenAsync() => ValueTask.FromResult<IEventJournal>(_journal = _file.Open());

    protected override async ValueTask CloseAsync()
    {
        await _journal!.DisposeAsync();
        _file.Dispose();
    }
}
