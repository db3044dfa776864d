using System.Collections.Immutable;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>The days that a key of a schedule names: one day, or a run of them from Monday to Sunday.</summary>
internal static class DaySpan
{
    /// <summary>The days as they are written, from Monday.</summary>
    public static readonly ImmutableArray<string> Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads <c>mon</c> or <c>mon-fri</c>; empty when it is neither.</summary>
    public static ImmutableArray<DayOfWeek> Parse(string text)
    {
        var ends = text.Split('-');
        var first = Names.IndexOf(ends[0]);
        var last = ends.Length switch
        {
            1 => first,
            2 => Names.IndexOf(ends[1]),
            _ => -1,
        };
        var isSpan = first >= 0 && (ends.Length == 1 || last > first);
        return isSpan ? [.. Enumerable.Range(first, last - first + 1).Select(x => (DayOfWeek)((x + 1) % 7))] : [];
    }
}
