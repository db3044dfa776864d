namespace Queueing.Simulator.Figures;

/// <summary>Runs days in any order, on as many cores as the host gives.</summary>
/// <param name="count">How many days.</param>
/// <param name="day">Runs one of them, by its number.</param>
/// <returns>The figures in the order of the days.</returns>
public delegate DayFigures[] DayRunner(int count, Func<int, DayFigures> day);
