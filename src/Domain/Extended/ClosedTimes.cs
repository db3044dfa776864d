using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Extended;

/// <summary>The stretches between and after the ordinary hours of some queues together, and before them where hours are extended; the last has no end.</summary>
internal sealed class ClosedTimes
{
    private readonly List<(DateTimeOffset From, DateTimeOffset Until)> gaps = [];

    private ClosedTimes(SessionInstants[] sessions)
    {
        var ordinary = sessions.SelectMany(Ordinary).OrderBy(x => x.Opens).ToArray();

        // Before the first ordinary hour only what is extended is anybody's time.
        var closing = sessions.Min(x => x.ExtendedFrom) is { } early && (ordinary is [] || early < ordinary[0].Opens) ? early : (DateTimeOffset?)null;
        foreach (var (opens, closes) in ordinary)
        {
            if (closing is { } closed && opens > closed)
            {
                gaps.Add((closed, opens));
            }

            closing = closing > closes ? closing : closes;
        }

        if (closing is { } last)
        {
            gaps.Add((last, DateTimeOffset.MaxValue));
        }
    }

    /// <summary>Gets the stretches in order.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Gaps => gaps;

    /// <summary>
    /// A window rests when neither the queue of the ticket in hand nor one of its own has a session: who helps a queue beyond
    /// its hours within their own is at work as usual.
    /// </summary>
    public static ClosedTimes Of(Hall hall, ImmutableArray<DaySchedule> days, Window window, QueueId queue) =>
        new([.. window.Primary.Append(queue).Distinct().SelectMany(x => days[hall.IndexOf(x)].Sessions)]);

    /// <summary>What is left of a session without its extended hours.</summary>
    private static IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> Ordinary(SessionInstants session)
    {
        var (from, until) = (session.ExtendedFrom ?? session.Closes, session.ExtendedUntil ?? session.Closes);
        if (session.Opens < from)
        {
            yield return (session.Opens, from);
        }

        if (until < session.Closes)
        {
            yield return (until, session.Closes);
        }
    }
}
