using Queueing.Gateway.Hours;

namespace Queueing.Gateway.Trees;

/// <summary>The extended service (延时) of a hall and of each hall below it.</summary>
/// <param name="Minutes">All of it, in the halls that could be read.</param>
/// <param name="Halls">Each hall's, as <c>/extended</c> tells it: the hall that was asked first, then each after the one above it.</param>
internal sealed record TreeExtendedAnswer(double Minutes, TreeReport<ExtendedAnswer>[] Halls)
{
    /// <summary>Adds up the stretches, not what was rounded of them.</summary>
    public static TreeExtendedAnswer Of(TreeReport<ExtendedAnswer>[] halls) => new(
        Math.Round(halls.SelectMany(x => x.Report?.Services ?? []).Sum(x => (x.Until - x.From).TotalMinutes), 1), halls);
}
