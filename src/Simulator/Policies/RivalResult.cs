using System.Collections.Immutable;
using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Policies;

/// <summary>What a rival reached: the figures of every day, hall by hall. Halls are the independent replications.</summary>
/// <param name="Days">For each hall its days.</param>
public sealed record RivalResult(ImmutableArray<ImmutableArray<DayFigures>> Days)
{
    /// <summary>Works out a figure: the mean over each hall's days, and the interval over halls.</summary>
    /// <param name="figure">The figure of one day.</param>
    /// <returns>The interval.</returns>
    public Interval Over(Func<DayFigures, double> figure) => Interval.Of([.. HallMeans(figure)]);

    /// <summary>Works out by what share a figure is below another rival's on the same halls; the interval is of paired halls.</summary>
    /// <param name="other">The other rival.</param>
    /// <param name="figure">The figure of one day.</param>
    /// <returns>The change as a share of the other's; negative when lower.</returns>
    public Interval Change(RivalResult other, Func<DayFigures, double> figure)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Interval.Of([.. HallMeans(figure).Zip(other.HallMeans(figure), (own, its) => (own / its) - 1)]);
    }

    /// <summary>Adds a figure up over all days.</summary>
    /// <param name="figure">The figure of one day.</param>
    /// <returns>The sum.</returns>
    public int Total(Func<DayFigures, int> figure) => Days.Sum(hall => hall.Sum(figure));

    private IEnumerable<double> HallMeans(Func<DayFigures, double> figure) => Days.Select(hall => hall.Average(figure));
}
