using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Simulations;

/// <summary>A tidal duty of the first simulated day, and why it began and ended.</summary>
/// <param name="Window">The window.</param>
/// <param name="ForQueue">The queue it helped.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended; null when it lasted.</param>
/// <param name="Reason">Why it began.</param>
/// <param name="EndReason">Why it ended; null when it lasted.</param>
internal sealed record EpisodeAnswer(
    string Window, string ForQueue, DateTimeOffset From, DateTimeOffset? To, TextAnswer Reason, TextAnswer? EndReason)
{
    public static EpisodeAnswer Of(Hall hall, TidalEpisode tide) => new(
        tide.Window.Value,
        tide.ForQueue.Value,
        ZonedTime.In(tide.OpenedAt!.Value, hall.TimeZone),
        ZonedTime.In(tide.EndedAt, hall.TimeZone),
        Say(hall, tide.Reason),
        tide.EndReason is { } end ? Say(hall, end) : null);

    private static TextAnswer Say(Hall hall, TidalReason reason) =>
        new(TidalReasonText.InChinese(hall, reason), TidalReasonText.InEnglish(hall, reason));
}
