using System.Collections.Immutable;
using Queueing.Domain.Curves;
using Queueing.Domain.Halls;

namespace Queueing.Gateway.Floor;

/// <summary>How a queue stood through a day, for each of the instants told with it.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Waiting">How many waited.</param>
/// <param name="Completed">How many services had been finished.</param>
/// <param name="ExpectedMinutes">The wait that somebody who came then had to expect; null where it could not be known.</param>
internal sealed record CurveAnswer(string Queue, int[] Waiting, int[] Completed, double?[] ExpectedMinutes)
{
    public static CurveAnswer Of(Queue queue, ImmutableArray<CurvePoint> points) => new(
        queue.Id.Value,
        [.. points.Select(x => x.Waiting)],
        [.. points.Select(x => x.Completed)],
        [.. points.Select(x => x.Expected is { } wait ? Math.Round(wait.TotalMinutes, 1) : (double?)null)]);
}
