using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Devices;

/// <summary>Since when each zone's board can be seen again, of those that lost theirs. Not thread-safe.</summary>
/// <param name="hall">The hall.</param>
public sealed class ZoneSights(Hall hall)
{
    private readonly Dictionary<string, DateTimeOffset?> zones = new(StringComparer.Ordinal);

    /// <summary>Gets the windows concerned: null where no board can be seen, otherwise since when.</summary>
    public ImmutableArray<KeyValuePair<WindowId, DateTimeOffset?>> Windows =>
        [.. hall.Windows.Where(x => zones.ContainsKey(x.Zone)).Select(x => KeyValuePair.Create(x.Id, zones[x.Zone]))];

    /// <summary>Takes which zones have lost their board.</summary>
    /// <param name="lost">Those zones; all others have one, or never had.</param>
    /// <param name="now">The hall's time.</param>
    public void Take(IReadOnlyCollection<string> lost, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lost);
        foreach (var back in zones.Where(x => x.Value is null && !lost.Contains(x.Key, StringComparer.Ordinal)).Select(x => x.Key).ToArray())
        {
            zones[back] = now;
        }

        foreach (var zone in lost)
        {
            zones[zone] = null;
        }
    }
}
