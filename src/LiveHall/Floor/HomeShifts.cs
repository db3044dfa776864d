using System.Collections.Immutable;

namespace Queueing.LiveHall.Floor;

/// <summary>The hall's ordinary staffing: the first clerk of every window sits there from its opening until nobody waits.</summary>
internal static class HomeShifts
{
    public static ImmutableArray<Shift> Of(HallDay day)
    {
        var first = day.Roster.Where(x => x.HomeWindow is not null)
            .GroupBy(x => x.HomeWindow!, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => x.First().Staff, StringComparer.Ordinal);
        var shifts = ImmutableArray.CreateBuilder<Shift>();
        foreach (var window in day.Hall.Windows)
        {
            if (first.TryGetValue(window.Window, out var staff) && day.Hours(window) is [var opening, ..] hours)
            {
                shifts.Add(new Shift(staff, window.Window, opening.Opens, hours[^1].Closes, ToClosing: true));
            }
        }

        return shifts.ToImmutable();
    }
}
