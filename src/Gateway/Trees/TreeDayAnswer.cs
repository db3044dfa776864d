namespace Queueing.Gateway.Trees;

/// <summary>A day of a hall and of each hall below it, in numbers.</summary>
/// <param name="Halls">Each hall's: the hall that was asked first, then each after the one above it.</param>
/// <param name="Total">All of those that could be read together; means, percentiles and shares are over their people.</param>
internal sealed record TreeDayAnswer(TreeReport<DayFiguresAnswer>[] Halls, DayFiguresAnswer Total);
