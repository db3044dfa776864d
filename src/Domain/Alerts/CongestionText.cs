using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Alerts;

/// <summary>Puts an alert's numbers into one sentence, with the time at which they were so: it is read long after.</summary>
public static class CongestionText
{
    /// <summary>Says in Chinese what an alert stands on.</summary>
    /// <param name="hall">The hall, for names and targets.</param>
    /// <param name="queue">The alert's queue.</param>
    /// <param name="measures">The numbers: those it stands on, or those it was cleared on.</param>
    /// <param name="at">When these were the numbers.</param>
    /// <returns>One sentence.</returns>
    public static string InChinese(Hall hall, QueueId queue, CongestionMeasures measures, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(measures);
        var why = measures.Cause switch
        {
            CongestionCause.Pressure => "预计等候偏长",
            CongestionCause.LongWait => "已有人等候超过目标时间",
            CongestionCause.NoWindow => "有人等候但没有窗口办理",
            CongestionCause.NoHelp => "没有可支援的窗口或人员",
            CongestionCause.Unacknowledged => "预警无人确认",
            _ => "拥堵已缓解",
        };
        var line = QueueLineText.InChinese(hall, queue, measures.Waiting, measures.Pressure, measures.Capacity);
        return QueueLineText.Text($"{TimeOf(hall, at)} {why}：{line}；当时最长已等 {measures.OldestWait.TotalMinutes:0} 分钟。");
    }

    /// <summary>Says in English what an alert stands on.</summary>
    /// <param name="hall">The hall, for names and targets.</param>
    /// <param name="queue">The alert's queue.</param>
    /// <param name="measures">The numbers: those it stands on, or those it was cleared on.</param>
    /// <param name="at">When these were the numbers.</param>
    /// <returns>One sentence.</returns>
    public static string InEnglish(Hall hall, QueueId queue, CongestionMeasures measures, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(measures);
        var why = measures.Cause switch
        {
            CongestionCause.Pressure => "Waits are expected to be long",
            CongestionCause.LongWait => "Somebody has waited beyond the target",
            CongestionCause.NoWindow => "People wait and no window serves them",
            CongestionCause.NoHelp => "No window or person can be spared to help",
            CongestionCause.Unacknowledged => "Nobody has acknowledged the alert",
            _ => "The congestion is over",
        };
        var line = QueueLineText.InEnglish(hall, queue, measures.Waiting, measures.Pressure, measures.Capacity);
        return QueueLineText.Text($"{TimeOf(hall, at)} – {why}: {line}; the longest had then waited {measures.OldestWait.TotalMinutes:0} min.");
    }

    private static string TimeOf(Hall hall, DateTimeOffset at) => QueueLineText.Text($"{TimeZoneInfo.ConvertTime(at, hall.TimeZone):HH:mm}");
}
