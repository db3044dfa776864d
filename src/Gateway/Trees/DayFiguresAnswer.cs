using Queueing.Domain.People;
using Queueing.Gateway.Hours;
using Queueing.Simulator.Figures;

namespace Queueing.Gateway.Trees;

/// <summary>A day in numbers, of one hall or of several together. Everybody who was given a number is in one of <c>waiting</c>, <c>atWindows</c>, <c>parked</c>, <c>served</c>, <c>cancelled</c>, <c>missed</c>, <c>expired</c> and <c>forwarded</c>.</summary>
/// <param name="Drawn">How many numbers were given out.</param>
/// <param name="Waiting">How many are in line still; of a day that is over, how many were left there.</param>
/// <param name="AtWindows">How many are called or being served.</param>
/// <param name="Parked">How many are set aside.</param>
/// <param name="Served">How many people were served to the end, each once, however many services they came for.</param>
/// <param name="Cancelled">How many gave up, or were cancelled.</param>
/// <param name="Missed">How many missed their call and have not come back, also when their time for that is over.</param>
/// <param name="Expired">How many were ended unserved otherwise: sent home at the day's end, or set aside and not back in time.</param>
/// <param name="Forwarded">How many were sent on to another hall, where they have a number of that hall.</param>
/// <param name="Called">How many were called at least once; the waits are theirs.</param>
/// <param name="MeanWaitMinutes">The mean wait, from the draw to the first call without the time set aside; null when nobody was called. Whoever was never called has no wait in it.</param>
/// <param name="P90WaitMinutes">The wait that nine of ten did not exceed, by nearest rank; null when nobody was called.</param>
/// <param name="InTargetShare">The share of these waits, from 0 to 1, that were no longer than the target of the queue that called; null when nobody was called.</param>
/// <param name="ExtendedMinutes">The extended service of all windows, as <c>/extended</c> tells it.</param>
/// <param name="PauseMinutes">The pauses of all windows, as <c>/pauses</c> tells them.</param>
/// <param name="Steered">How many took another way than a window.</param>
/// <param name="DowntimeMinutes">How long the service was down before the last closing, while somebody sat at a window; of several halls added up, as all minutes here are.</param>
internal sealed record DayFiguresAnswer(
    int Drawn,
    int Waiting,
    int AtWindows,
    int Parked,
    int Served,
    int Cancelled,
    int Missed,
    int Expired,
    int Forwarded,
    int Called,
    double? MeanWaitMinutes,
    double? P90WaitMinutes,
    double? InTargetShare,
    double ExtendedMinutes,
    double PauseMinutes,
    int Steered,
    double DowntimeMinutes)
{
    private const double MostOfThem = 0.9;

    /// <summary>Adds days up: whatever is told of waits is told of the people, not of the days.</summary>
    public static DayFiguresAnswer Of(params IReadOnlyCollection<DayAccount> days)
    {
        var people = PeopleFigures.Of([.. days.SelectMany(x => x.People)]);
        double[] waits = [.. people.Waits.Select(x => x.TotalMinutes)];
        double? Told(double value, int digits = 1) => waits is [] ? null : Math.Round(value, digits);
        return new DayFiguresAnswer(
            people.Drawn,
            people.Waiting,
            people.AtWindows,
            people.Parked,
            people.Served,
            people.Cancelled,
            people.Missed,
            people.Expired,
            people.Forwarded,
            waits.Length,
            Told(Measures.Mean(waits)),
            Told(Measures.Percentile(waits, MostOfThem)),
            Told((double)people.InTime / waits.Length, 3),
            Minutes(days, x => x.Extended),
            Minutes(days, x => x.Pauses),
            days.Sum(x => x.Steered),
            Minutes(days, x => x.Downtime));
    }

    private static double Minutes(IEnumerable<DayAccount> days, Func<DayAccount, TimeSpan> time) => Math.Round(days.Sum(x => time(x).TotalMinutes), 1);
}
