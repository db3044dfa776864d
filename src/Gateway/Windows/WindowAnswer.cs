using Queueing.Domain.Halls;
using Queueing.Domain.Windows;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Windows;

/// <summary>A window as it tells of itself.</summary>
/// <param name="Window">Its id.</param>
/// <param name="Version">The version of its record.</param>
/// <param name="State">What it is doing.</param>
/// <param name="PauseReason">Why it is paused, or null.</param>
/// <param name="Clerk">Who sits there, or null.</param>
/// <param name="HandoverTo">The colleague to whom the clerk hands over, or null.</param>
/// <param name="Tide">The tidal episode it is on duty for, or null.</param>
/// <param name="OrderNumber">The last order it took; 0 before the first.</param>
/// <param name="Serves">The queues it may serve now.</param>
/// <param name="Hand">The ticket in hand, or null.</param>
/// <param name="PausedSince">Since when it is paused, or null.</param>
/// <param name="Pauses">The day's pauses by reason; one that goes on counts, its time from its end.</param>
/// <param name="AutoCallSeconds">After how long without a ticket in hand it calls the next by itself; null: its clerk calls.</param>
/// <param name="Aimed">How many wait for it alone; null when that cannot be told now.</param>
internal sealed record WindowAnswer(
    string Window,
    long Version,
    WindowState State,
    string? PauseReason,
    string? Clerk,
    string? HandoverTo,
    string? Tide,
    long OrderNumber,
    string[] Serves,
    CallAnswer? Hand,
    DateTimeOffset? PausedSince,
    PauseAnswer[] Pauses,
    double? AutoCallSeconds,
    int? Aimed)
{
    public static WindowAnswer Of(WindowView window, Hall hall, int? aimed) => new(
        window.Id.Value,
        window.Version,
        window.State,
        window.PauseReason,
        window.Order?.Clerk?.Value,
        window.Order?.HandoverTo?.Value,
        window.Order?.Tide?.Value,
        window.Order?.Number ?? 0,
        [.. window.Serves.Select(x => x.Value)],
        CallAnswer.Of(window.Hand, hall.TimeZone),
        ZonedTime.In(window.PausedSince, hall.TimeZone),
        [.. window.Pauses.Select(x => PauseAnswer.Of(hall, x.Reason, x.Count, x.Total))],
        window.AutoCall?.TotalSeconds,
        aimed);
}
