using System.Collections.Immutable;
using Queueing.Simulator.Outlines;

namespace Queueing.Simulator.Shifts;

/// <summary>The hall's ordinary staffing: the first clerk of every window sits there from its opening until nobody waits.</summary>
public static class HomeShifts
{
    /// <summary>Works it out.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>A shift for each window that has a clerk and opens, in the hall's order.</returns>
    public static ImmutableArray<Shift> Of(HallOutline hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var first = hall.Staff.Where(x => x.Home is not null)
            .GroupBy(x => x.Home!, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => x.First().Id, StringComparer.Ordinal);
        var shifts = ImmutableArray.CreateBuilder<Shift>();
        foreach (var window in hall.Windows)
        {
            if (first.TryGetValue(window.Id, out var staff) && hall.Hours(window) is [var opening, ..] hours)
            {
                shifts.Add(new Shift(staff, window.Id, opening.Opens, hours[^1].Closes, ToClosing: true));
            }
        }

        return shifts.ToImmutable();
    }
}
