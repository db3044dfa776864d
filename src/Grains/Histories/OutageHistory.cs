using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Grains.Journaling;
using Queueing.Grains.Outages;

namespace Queueing.Grains.Histories;

/// <summary>Reads outages from a journal.</summary>
/// <param name="journal">The journal.</param>
public sealed class OutageHistory(IEventReader journal) : IOutageHistory
{
    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Outage>> ReadAsync(HallDay day, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var stream = Pulse.StreamOf(day);
        var recorded = await journal.ReadAsync(stream, 0, cancellation);
        return OutageDay.Of(recorded.Select(x => OutageEvents.Codec.Decode(stream, x)), now);
    }
}
