using System.Collections.Immutable;
using Queueing.Simulator.Outlines;
using Queueing.Simulator.Shifts;

namespace Queueing.Simulator.Traces;

/// <summary>
/// Who works when in a replayed trace. In a hall made for the trace every named server is one clerk, from the first to the last
/// service of that name, at a free window that serves their most frequent service, the busiest first; where that leaves a queue
/// without a window for part of the day, the longest shift able to serve it is stretched over the whole day. Any other hall
/// keeps its own staffing.
/// </summary>
internal static class TraceShifts
{
    public static ImmutableArray<Shift> Of(HallOutline hall, ImmutableArray<TraceRow> rows, DateTimeOffset midnight)
    {
        var home = HomeShifts.Of(hall);
        if (rows.Any(x => !ServiceMapping.Knows(hall, x.Service)))
        {
            return home;
        }

        var free = home.ToDictionary(x => x.Window, StringComparer.Ordinal);
        var shifts = new List<Shift>();
        foreach (var server in Servers(rows))
        {
            var code = server.GroupBy(x => x.Service, StringComparer.Ordinal)
                .OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.Ordinal).First().Key;
            var queue = ServiceMapping.Of(hall, code).Queue;
            var window = hall.Windows.FirstOrDefault(x => free.ContainsKey(x.Id) && x.Own.Contains(queue, StringComparer.Ordinal))
                ?? hall.Windows.FirstOrDefault(x => free.ContainsKey(x.Id));
            if (window is not null && free.Remove(window.Id, out var whole))
            {
                shifts.Add(Within(whole, midnight, server));
            }
        }

        Cover(hall, shifts, home);
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

    private static void Cover(HallOutline hall, List<Shift> shifts, ImmutableArray<Shift> home)
    {
        var whole = home.ToDictionary(x => x.Window, StringComparer.Ordinal);
        foreach (var queue in hall.Queues)
        {
            var able = shifts.Where(x => Serves(hall, x, queue)).ToArray();
            if (able.Any(x => x == whole[x.Window]))
            {
                continue;
            }

            if (able.MaxBy(x => x.Until - x.From) is { } longest)
            {
                shifts[shifts.IndexOf(longest)] = whole[longest.Window];
            }
            else if (home.FirstOrDefault(x => Serves(hall, x, queue)) is { } spare)
            {
                shifts.Add(spare);
            }
        }
    }

    private static bool Serves(HallOutline hall, Shift shift, QueueOutline queue) =>
        hall.Window(shift.Window).Own.Contains(queue.Id, StringComparer.Ordinal)
        && hall.Staff.Any(x => x.Id == shift.Staff && x.Skills.Contains(queue.Id, StringComparer.Ordinal));
}
