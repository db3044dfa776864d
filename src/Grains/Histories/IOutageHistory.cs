using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;

namespace Queueing.Grains.Histories;

/// <summary>Reads when halls were down. Reading waits for nobody and holds up nobody: it goes past the grains.</summary>
public interface IOutageHistory
{
    /// <summary>Reads a hall-day's outages.</summary>
    /// <param name="day">The hall-day.</param>
    /// <param name="now">The hall's time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The outages in order.</returns>
    ValueTask<ImmutableArray<Outage>> ReadAsync(HallDay day, DateTimeOffset now, CancellationToken cancellation = default);
}
