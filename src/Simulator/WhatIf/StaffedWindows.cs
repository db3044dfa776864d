using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.WhatIf;

/// <summary>Makes a hall with more or fewer of the windows that have a clerk of their own; the back office and its windows stay.</summary>
public static class StaffedWindows
{
    /// <summary>Counts them.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The number of windows that somebody calls home.</returns>
    public static int Count(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return Homes(hall).Length;
    }

    /// <summary>
    /// Makes the hall. Windows with the same own queues are a group; each group keeps its share by largest remainders, and at
    /// least one. The last of a group go first, its first are doubled first, clerks and skills with them.
    /// </summary>
    /// <param name="hall">The hall.</param>
    /// <param name="share">The share to keep; above 1 to add.</param>
    /// <returns>The hall; the same one for a share of 1.</returns>
    public static Hall Scale(Hall hall, double share)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var homes = Homes(hall);
        var groups = homes.GroupBy(x => string.Join(' ', x.Primary), StringComparer.Ordinal).Select(x => x.ToArray()).ToArray();
        var counts = Counts(groups, share, (int)Math.Round(homes.Length * share));
        var gone = groups.SelectMany((x, i) => x.Skip(counts[i])).Select(x => x.Id).ToHashSet();
        var doubled = groups.SelectMany((x, i) => Enumerable.Range(0, Math.Max(0, counts[i] - x.Length)).Select(y => x[y % x.Length])).ToArray();
        if (gone.Count + doubled.Length == 0)
        {
            return hall;
        }

        var stem = FreeStem(hall);
        var copies = doubled.Select((x, i) => Copy(hall, x, string.Create(CultureInfo.InvariantCulture, $"{stem}-{i + 1}"))).ToArray();
        return hall.With(
            windows: [.. hall.Windows.Where(x => !gone.Contains(x.Id)), .. copies.Select(x => x.Window)],
            staffMembers: [.. hall.Staff.Where(x => x.HomeWindow is not { } home || !gone.Contains(home)), .. copies.SelectMany(x => x.Clerks)]);
    }

    private static Window[] Homes(Hall hall)
    {
        var homes = hall.Staff.Select(x => x.HomeWindow).OfType<WindowId>().ToHashSet();
        return [.. hall.Windows.Where(x => homes.Contains(x.Id))];
    }

    private static int[] Counts(Window[][] groups, double share, int wanted)
    {
        var exact = groups.Select(x => x.Length * share).ToArray();
        var counts = exact.Select(x => Math.Max(1, (int)x)).ToArray();
        var rest = wanted - counts.Sum();
        foreach (var group in Enumerable.Range(0, groups.Length).OrderByDescending(x => exact[x] - counts[x]).ThenBy(x => x).Take(Math.Max(0, rest)))
        {
            counts[group]++;
        }

        return counts;
    }

    /// <summary>A beginning of ids that no window and nobody has.</summary>
    private static string FreeStem(Hall hall)
    {
        var stem = "more";
        while (hall.Windows.Any(x => x.Id.Value.StartsWith(stem, StringComparison.Ordinal)) || hall.Staff.Any(x => x.Id.Value.StartsWith(stem, StringComparison.Ordinal)))
        {
            stem += "e";
        }

        return stem;
    }

    private static (Window Window, IEnumerable<StaffMember> Clerks) Copy(Hall hall, Window window, string id)
    {
        var copy = window with { Id = new WindowId(id), Name = new LocalizedText($"{window.Name.Zh}·增", $"{window.Name.En}, added") };
        return (copy, hall.Staff.Where(x => x.HomeWindow == window.Id)
            .Select((x, i) => x with { Id = new StaffId(string.Create(CultureInfo.InvariantCulture, $"{id}-{i + 1}")), HomeWindow = copy.Id }));
    }
}
