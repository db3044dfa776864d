using System.Globalization;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Alerts;

/// <summary>Puts an alert's numbers into one sentence.</summary>
public static class CongestionText
{
    /// <summary>Says it in Chinese.</summary>
    /// <param name="hall">The hall, for names.</param>
    /// <param name="alert">The alert.</param>
    /// <returns>One sentence.</returns>
    public static string InChinese(Hall hall, CongestionAlert alert)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(alert);
        var m = alert.Measures;
        var name = hall.Find(alert.Queue)?.Name.Zh ?? alert.Queue.Value;
        var why = m.Cause switch
        {
            CongestionCause.Pressure => "预计等候偏长",
            CongestionCause.LongWait => "已有人等候超过目标时间",
            CongestionCause.NoWindow => "有人等候但没有窗口办理",
            CongestionCause.NoHelp => "没有可支援的窗口或人员",
            CongestionCause.Unacknowledged => "预警无人确认",
            _ => "拥堵已缓解",
        };
        return Text($"“{name}”{why}：等候 {m.Waiting} 人，最长 {m.OldestWait.TotalMinutes:0} 分钟，压力 {m.Pressure:0.00}，有效窗口 {m.Capacity:0.0} 个。");
    }

    /// <summary>Says it in English.</summary>
    /// <param name="hall">The hall, for names.</param>
    /// <param name="alert">The alert.</param>
    /// <returns>One sentence.</returns>
    public static string InEnglish(Hall hall, CongestionAlert alert)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(alert);
        var m = alert.Measures;
        var name = hall.Find(alert.Queue)?.Name.En ?? alert.Queue.Value;
        var why = m.Cause switch
        {
            CongestionCause.Pressure => "waits are expected to be long",
            CongestionCause.LongWait => "somebody has waited beyond the target",
            CongestionCause.NoWindow => "people wait and no window serves them",
            CongestionCause.NoHelp => "no window or person can be spared to help",
            CongestionCause.Unacknowledged => "nobody has acknowledged the alert",
            _ => "the congestion is over",
        };
        return Text($"{name}: {why}; {m.Waiting} waiting, the longest for {m.OldestWait.TotalMinutes:0} min, pressure {m.Pressure:0.00}, {m.Capacity:0.0} windows at work.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
