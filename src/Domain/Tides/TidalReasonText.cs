using System.Globalization;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Tides;

/// <summary>Puts a tidal decision's numbers into one sentence. The numbers are journalled, the words are made when read.</summary>
public static class TidalReasonText
{
    /// <summary>Says it in Chinese.</summary>
    /// <param name="hall">The hall, for names.</param>
    /// <param name="reason">The numbers.</param>
    /// <returns>One sentence.</returns>
    public static string InChinese(Hall hall, TidalReason reason)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(reason);
        var queue = hall.Find(reason.Queue)?.Name.Zh ?? reason.Queue.Value;
        var line = Text($"“{queue}”压力 {reason.Pressure:0.00}，等候 {reason.Waiting} 人，有效窗口 {reason.Capacity:0.0} 个");
        return reason.Cause switch
        {
            TidalCause.Pressure => Text($"{line}，高于上限 {reason.Threshold:0.00}；本窗口自有队列压力 {reason.HomePressure:0.00}，可以支援（得分 {reason.Score:0.00}）。"),
            TidalCause.JointOverload => Text($"{line}，高于上限 {reason.Threshold:0.00}；本窗口自有队列压力 {reason.HomePressure:0.00} 也高但明显较轻，支援更急的一方。"),
            TidalCause.BackOffice => Text($"{line}，高于上限 {reason.Threshold:0.00}；没有更合适的在岗窗口，调后台人员到潮汐窗口。"),
            TidalCause.Supervisor => Text($"值班长指令；当时{line}。"),
            TidalCause.Ebb => Text($"所支援的队列都已低于下限 {reason.Threshold:0.00}，其中{line}，潮汐值守结束。"),
            TidalCause.NeededAtHome => Text($"本窗口自有队列压力升至 {reason.HomePressure:0.00}，高于所支援的队列（{line}），返回本职。"),
            TidalCause.ClerkLeft => Text($"工作人员离开窗口；决定时{line}。"),
            TidalCause.NotApproved => Text($"建议未在时限内获批；提出时{line}。"),
            TidalCause.NotAcknowledged => Text($"工作人员未在时限内确认；指派时{line}。"),
            _ => line,
        };
    }

    /// <summary>Says it in English.</summary>
    /// <param name="hall">The hall, for names.</param>
    /// <param name="reason">The numbers.</param>
    /// <returns>One sentence.</returns>
    public static string InEnglish(Hall hall, TidalReason reason)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(reason);
        var queue = hall.Find(reason.Queue)?.Name.En ?? reason.Queue.Value;
        var line = Text($"{queue}: pressure {reason.Pressure:0.00}, {reason.Waiting} waiting, {reason.Capacity:0.0} windows at work");
        return reason.Cause switch
        {
            TidalCause.Pressure => Text($"{line}, above the upper threshold {reason.Threshold:0.00}; this window's own queues are at {reason.HomePressure:0.00} and can spare it (score {reason.Score:0.00})."),
            TidalCause.JointOverload => Text($"{line}, above the upper threshold {reason.Threshold:0.00}; this window's own queues are pressed too, at {reason.HomePressure:0.00}, but clearly less."),
            TidalCause.BackOffice => Text($"{line}, above the upper threshold {reason.Threshold:0.00}; no window at work suits better, so a person comes forward from the back office."),
            TidalCause.Supervisor => Text($"Ordered by a supervisor; at that time {line}."),
            TidalCause.Ebb => Text($"Every queue helped is below the lower threshold {reason.Threshold:0.00}, the highest being {line}; the tide has ebbed."),
            TidalCause.NeededAtHome => Text($"This window's own queues have risen to {reason.HomePressure:0.00}, above those it helps ({line}); it goes home."),
            TidalCause.ClerkLeft => Text($"The clerk left the window; when it was decided, {line}."),
            TidalCause.NotApproved => Text($"Nobody approved the proposal in time; when it was made, {line}."),
            TidalCause.NotAcknowledged => Text($"The clerk did not take the duty on in time; when it was assigned, {line}."),
            _ => line,
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
