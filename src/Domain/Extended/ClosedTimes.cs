using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Extended;

/// <summary>The stretches between and after the sessions of some queues together; the last has no end.</summary>
internal sealed class ClosedTimes
{
    private readonly List<(DateTimeOffset From, DateTimeOffset Until)> gaps = [];

    private ClosedTimes(IEnumerable<SessionInstants> sessions)
    {
        DateTimeOffset? closing = null;
        foreach (var session in sessions.OrderBy(x => x.Opens))
        {
            if (closing is { } closed && session.Opens > closed)
            {
                gaps.Add((closed, session.Opens));
            }

            closing = closing > session.Closes ? closing : session.Closes;
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
        new(window.Primary.Append(queue).Distinct().SelectMany(x => days[hall.IndexOf(x)].Sessions));
}
