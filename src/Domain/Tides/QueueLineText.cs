using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tides;

/// <summary>
/// Says how a queue stands in words that need no theory: people waiting, and pressure turned back into the expected wait in minutes
/// against the target, whose quotient it is.
/// </summary>
internal static class QueueLineText
{
    public static string InChinese(Hall hall, QueueId id, int waiting, double pressure, double capacity)
    {
        var queue = hall.Find(id);
        var line = Text($"“{queue?.Name.Zh ?? id.Value}”等候 {waiting} 人，");
        return line + (Wait(queue, pressure) is { } minutes
            ? Text($"预计等候 {minutes} 分钟（目标 {queue!.TargetWait.TotalMinutes:0.#} 分钟），有效窗口 {capacity:0.0} 个")
            : "没有窗口办理");
    }

    public static string InEnglish(Hall hall, QueueId id, int waiting, double pressure, double capacity)
    {
        var queue = hall.Find(id);
        var line = Text($"{queue?.Name.En ?? id.Value} has {waiting} waiting, ");
        return line + (Wait(queue, pressure) is { } minutes
            ? Text($"an expected wait of {minutes} min against a target of {queue!.TargetWait.TotalMinutes:0.#}, and {capacity:0.0} windows at work")
            : "and no window serves it");
    }

    /// <summary>The expected wait in minutes that a pressure stands for; null where no window serves, or the hall has no such queue any more.</summary>
    public static string? Wait(Queue? queue, double pressure) =>
        queue is null || pressure >= Pressures.Most ? null : Text($"{pressure * queue.TargetWait.TotalMinutes:0.#}");

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
