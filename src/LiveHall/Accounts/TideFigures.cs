using System.Collections.Immutable;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Accounts;

/// <summary>The tidal figures of a day, from the episodes and the services given.</summary>
internal sealed class TideFigures(HallDay day, ImmutableArray<TideAnswer> tides, TimeSpan coolDown)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(60);

    public TidalSummary Of(IReadOnlyCollection<Segment> services)
    {
        var universal = day.Hall.Windows.Where(x => x.Kind.Are(States.Universal)).SelectMany(x => x.Primary)
            .ToHashSet(StringComparer.Ordinal);

        // What ends later ends because everybody goes home: nobody let the window go.
        var over = services.Max(x => x.EndedAt);
        var onUniversal = services.Where(x => universal.Contains(x.Queue)).ToArray();
        return new TidalSummary(
            tides.Length,
            tides.Count(x => x.OpenedAt is not null),
            tides.Count(x => x.OpenedAt is not null) + tides.Count(x => x.OpenedAt is not null && x.EndedAt < over),
            Share(services, OnDuty),
            Share(services, x => !day.Window(x.Window).Primary.Contains(x.Queue, StringComparer.Ordinal)),
            Share(onUniversal, OnDuty),
            Again((x, gap) => gap < coolDown && !x.BySupervisor),
            Again((_, gap) => gap < Soon));
    }

    private static double Share(IReadOnlyCollection<Segment> services, Func<Segment, bool> which) =>
        services.Count > 0 ? (double)services.Count(which) / services.Count : 0;

    private bool OnDuty(Segment service) => tides.Any(x => x.Window == service.Window
        && x.OpenedAt <= service.CalledAt && (x.EndedAt is null || service.CalledAt < x.EndedAt));

    private int Again(Func<TideAnswer, TimeSpan, bool> which)
    {
        var count = 0;
        foreach (var episodes in tides.Where(x => x.OpenedAt is not null).GroupBy(x => x.Window, StringComparer.Ordinal))
        {
            var ordered = episodes.OrderBy(x => x.OpenedAt).ToArray();
            for (var i = 1; i < ordered.Length; i++)
            {
                count += ordered[i - 1].EndedAt is { } ended && which(ordered[i], ordered[i].OpenedAt!.Value - ended) ? 1 : 0;
            }
        }

        return count;
    }
}
