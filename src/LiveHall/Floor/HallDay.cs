using System.Collections.Frozen;
using System.Collections.Immutable;
using Queueing.LiveHall.Api;

namespace Queueing.LiveHall.Floor;

/// <summary>The hall as configured, with what is looked up often.</summary>
internal sealed class HallDay
{
    private readonly FrozenDictionary<string, HallQueue> queues;
    private readonly FrozenDictionary<string, HallWindow> windows;

    public HallDay(HallAnswer hall, IEnumerable<RosterAnswer> roster)
    {
        Hall = hall;
        Roster = [.. roster.OrderBy(x => x.Staff, StringComparer.Ordinal)];
        queues = hall.Queues.ToFrozenDictionary(x => x.Queue, StringComparer.Ordinal);
        windows = hall.Windows.ToFrozenDictionary(x => x.Window, StringComparer.Ordinal);
        var sessions = hall.Queues.SelectMany(Sessions).ToArray();
        Opens = sessions.Length > 0 ? sessions.Min(x => x.Opens) : null;
        Closes = sessions.Length > 0 ? sessions.Max(x => x.Closes) : null;
    }

    public HallAnswer Hall { get; }

    public ImmutableArray<RosterAnswer> Roster { get; }

    public DateTimeOffset? Opens { get; }

    public DateTimeOffset? Closes { get; }

    public HallQueue Queue(string id) => queues[id];

    public HallQueue? FindQueue(string id) => queues.GetValueOrDefault(id);

    public HallWindow Window(string id) => windows[id];

    public HallWindow? FindWindow(string id) => windows.GetValueOrDefault(id);

    public RosterAnswer? FindStaff(string id) => Roster.FirstOrDefault(x => x.Staff == id);

    public static IReadOnlyList<SessionAnswer> Sessions(HallQueue queue) => queue.Sessions ?? [];

    public static DateTimeOffset? LastClosing(HallQueue queue) => Sessions(queue) is { Count: > 0 } x ? x[^1].Closes : null;

    /// <summary>Numbers are given out between two instants and, where the day has a break, in its sessions or shortly before.</summary>
    public static bool GivesNumbers(HallQueue queue, DateTimeOffset at)
    {
        if (Sessions(queue) is not { Count: > 0 } sessions)
        {
            return false;
        }

        var from = queue.DrawFrom ?? sessions[0].Opens;
        var until = queue.DrawUntil ?? sessions[^1].Closes;
        return at >= from && at < until && (at < sessions[0].Closes || sessions.Any(x => at >= x.Opens && at < x.Closes));
    }

    /// <summary>When a window's own queues are open; a kept-free window goes by the queues it can help.</summary>
    public ImmutableArray<SessionAnswer> Hours(HallWindow window)
    {
        var served = window.Primary.Count > 0 ? window.Primary : window.Tidal;
        return Union(served.Where(queues.ContainsKey).SelectMany(x => Sessions(queues[x])));
    }

    private static ImmutableArray<SessionAnswer> Union(IEnumerable<SessionAnswer> sessions)
    {
        var union = ImmutableArray.CreateBuilder<SessionAnswer>();
        foreach (var session in sessions.OrderBy(x => x.Opens))
        {
            if (union.Count > 0 && session.Opens <= union[^1].Closes)
            {
                union[^1] = union[^1] with { Closes = session.Closes > union[^1].Closes ? session.Closes : union[^1].Closes };
            }
            else
            {
                union.Add(session);
            }
        }

        return union.ToImmutable();
    }
}
