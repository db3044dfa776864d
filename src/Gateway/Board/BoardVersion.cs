using System.Collections.Concurrent;
using Queueing.Domain.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Board;

/// <summary>One version of a hall's board; the page of a zone is prepared when it is first asked for, once for everybody.</summary>
internal sealed class BoardVersion(Hall hall, DateOnly date, BoardView view)
{
    private readonly ConcurrentDictionary<string, BoardPage> zones = new(StringComparer.Ordinal);
    private BoardPage? whole;

    /// <summary>Finds an announcement that stands on the board.</summary>
    public AnnouncementAnswer? Find(string announcement) => Page(zone: null).Find(announcement);

    public BoardPage Page(string? zone) => zone is null
        ? whole ??= BoardPage.Of(hall, date, view, zone: null)
        : zones.GetOrAdd(zone, static (name, of) => BoardPage.Of(of.hall, of.date, of.view, name), (hall, date, view));
}
