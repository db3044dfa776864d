using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Commands;

/// <summary>Runs days on all processors: whoever waits for a command waits for nothing else on the machine.</summary>
internal static class Processors
{
    /// <summary>Runs days.</summary>
    /// <param name="count">How many.</param>
    /// <param name="day">Runs one of them, by its number.</param>
    /// <returns>The figures in the order of the days.</returns>
    public static DayFigures[] Run(int count, Func<int, DayFigures> day)
    {
        var figures = new DayFigures[count];
        Parallel.For(0, count, i => figures[i] = day(i));
        return figures;
    }
}
