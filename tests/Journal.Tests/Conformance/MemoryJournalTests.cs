using Queueing.Grains.Journaling;
using Queueing.Journal.Memory;

namespace Queueing.Journal.Tests.Conformance;

public sealed class MemoryJournalTests : ConcurrencyConformance
{
    protected override ValueTask<IEventJournal> OpenAsync() => ValueTask.FromResult<IEventJournal>(new MemoryJournal());

    protected override ValueTask CloseAsync() => ValueTask.CompletedTask;
}
