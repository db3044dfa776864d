using System.Collections.Immutable;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Arrivals;

/// <summary>
/// Who works when in a replayed trace. In a hall made for the trace every named server is one clerk, from the first to the last
/// service of that name, at a free window that serves their most frequent service, the busiest first; where that leaves a queue
/// without a window for part of the day, the longest shift able to serve it is stretched over the whole day. Any other hall
/// keeps its own staffing.
/// </summary>
internal static class TraceShifts
{
    public static ImmutableArray<Shift> Of(HallDay day, ImmutableArray<TraceRow> rows, DateTimeOffset midnight)
    {
        var home = HomeShifts.Of(day);
        if (rows.Any(x => !ServiceMapping.Knows(day.Hall, x.Service)))
        {
            return home;
        }

        var free = home.ToDictionary(x => x.Window, StringComparer.Ordinal);
        var shifts = new List<Shift>();
        foreach (var server in Servers(rows))
        {
            var code = server.GroupBy(x => x.Service, StringComparer.Ordinal)
                .OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.Ordinal).First().Key;
            var queue = ServiceMapping.Of(day.Hall, code).Queue;
            var window = day.Hall.Windows.FirstOrDefault(x => free.ContainsKey(x.Window) && x.Primary.Contains(queue, StringComparer.Ordinal))
                ?? day.Hall.Windows.FirstOrDefault(x => free.ContainsKey(x.Window));
            if (window is not null && free.Remove(window.Window, out var whole))
            {
                shifts.Add(Within(whole, midnight, server));
            }
        }

        Cover(day, shifts, home);
        return [.. shifts.OrderBy(x => x.Window, StringComparer.Ordinal)];
    }

    private static IEnumerable<TraceRow[]> Servers(ImmutableArray<TraceRow> rows) =>
        rows.Where(x => x.HasNamedServer)
            .GroupBy(x => x.Server!, StringComparer.Ordinal)
            .OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => x.ToArray());

    private static Shift Within(Shift whole, DateTimeOffset midnight, TraceRow[] server)
    {
        var from = midnight.AddSeconds(server.Min(x => x.ArrivalSeconds + x.WaitSeconds));
        var until = midnight.AddSeconds(server.Max(x => x.ArrivalSeconds + x.WaitSeconds + x.ServiceSeconds.GetValueOrDefault()));
        return whole with
        {
            From = from > whole.From ? from : whole.From,
            Until = until < whole.Until ? until : whole.Until,
            ToClosing = until >= whole.Until,
        };
    }

    private static void Cover(HallDay day, List<Shift> shifts, ImmutableArray<Shift> home)
    {
        var whole = home.ToDictionary(x => x.Window, StringComparer.Ordinal);
        foreach (var queue in day.Hall.Queues)
        {
            var able = shifts.Where(x => Serves(day, x, queue)).ToArray();
            if (able.Any(x => x == whole[x.Window]))
            {
                continue;
            }

            if (able.MaxBy(x => x.Until - x.From) is { } longest)
            {
                shifts[shifts.IndexOf(longest)] = whole[longest.Window];
            }
            else if (home.FirstOrDefault(x => Serves(day, x, queue)) is { } spare)
            {
                shifts.Add(spare);
            }
        }
    }

    private static bool Serves(HallDay day, Shift shift, HallQueue queue) =>
        day.Window(shift.Window).Primary.Contains(queue.Queue, StringComparer.Ordinal)
        && (day.FindStaff(shift.Staff)?.Skills.Contains(queue.Queue, StringComparer.Ordinal) ?? false);
}
