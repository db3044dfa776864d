using System.Collections.Immutable;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.People;

/// <summary>A day's people in numbers: of a hall, or of many together. Whoever was given a number is in exactly one of the counts up to <paramref name="Forwarded"/>.</summary>
/// <param name="Drawn">Numbers given out.</param>
/// <param name="Waiting">Those who are in line still, or were when they were last heard of.</param>
/// <param name="AtWindows">Those who are called or being served.</param>
/// <param name="Parked">Those who are set aside.</param>
/// <param name="Served">Those who were served to the end.</param>
/// <param name="Cancelled">Those who gave up, or were cancelled.</param>
/// <param name="Missed">Those who missed their call and have not come back.</param>
/// <param name="Expired">Those whose tickets were ended unserved otherwise: sent home at the day's end, or set aside and not come back in time.</param>
/// <param name="Forwarded">Those who were sent on to another hall, which counts them again.</param>
/// <param name="Waits">How long each of those who were called waited for their first call, the shortest first.</param>
/// <param name="InTime">How many of these waits were within the target of their queue.</param>
public sealed record PeopleFigures(
    int Drawn,
    int Waiting,
    int AtWindows,
    int Parked,
    int Served,
    int Cancelled,
    int Missed,
    int Expired,
    int Forwarded,
    ImmutableArray<TimeSpan> Waits,
    int InTime)
{
    /// <summary>Adds people up.</summary>
    /// <param name="people">The people.</param>
    /// <returns>The figures.</returns>
    public static PeopleFigures Of(IReadOnlyCollection<DayPerson> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var counts = people.CountBy(x => x.State).ToDictionary();
        int In(TicketState state) => counts.GetValueOrDefault(state);
        return new PeopleFigures(
            people.Count,
            In(TicketState.Waiting),
            In(TicketState.Called) + In(TicketState.Serving),
            In(TicketState.Parked),
            In(TicketState.Completed),
            In(TicketState.Cancelled),
            In(TicketState.Missed),
            In(TicketState.Expired),
            In(TicketState.Forwarded),
            [.. people.Select(x => x.Wait).OfType<TimeSpan>().Order()],
            people.Count(x => x.IsInTime));
    }
}
