using Queueing.Domain.Halls;
using static Queueing.Domain.Tides.QueueLineText;

namespace Queueing.Domain.Tides;

/// <summary>Puts a tidal decision's numbers into one sentence. The numbers are journalled, the words are made when read.</summary>
public static class TidalReasonText
{
    /// <summary>Says it in Chinese.</summary>
    /// <param name="hall">The hall, for names and targets.</param>
    /// <param name="reason">The numbers.</param>
    /// <returns>One sentence.</returns>
    public static string InChinese(Hall hall, TidalReason reason)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(reason);
        var line = QueueLineText.InChinese(hall, reason.Queue, reason.Waiting, reason.Pressure, reason.Capacity);
        var limit = Wait(hall.Find(reason.Queue), reason.Threshold) ?? "?";
        return reason.Cause switch
        {
            TidalCause.Pressure => Text($"{line}，已超过求助线 {limit} 分钟；本窗口自有队列仅为其目标的 {Percent(reason)}，可以支援。"),
            TidalCause.JointOverload => Text($"{line}，已超过求助线 {limit} 分钟；本窗口自有队列也较忙（目标的 {Percent(reason)}），但明显较轻，先支援更急的一方。"),
            TidalCause.BackOffice => Text($"{line}，已超过求助线 {limit} 分钟；没有更合适的在岗窗口，调后台人员上前。"),
            TidalCause.Supervisor => Text($"值班长指令；当时{line}。"),
            TidalCause.Ebb => Text($"潮水已退：所支援的队列中最忙的{line}，已低于退出线 {limit} 分钟。"),
            TidalCause.NeededAtHome => Text($"本窗口自有队列升至其目标的 {Percent(reason)}，比所支援的队列更急（其中最忙的{line}）。"),
            TidalCause.ClerkLeft => Text($"工作人员离开窗口；决定值守时{line}。"),
            TidalCause.NotApproved => Text($"建议未在时限内获批；提出时{line}。"),
            TidalCause.NotAcknowledged => Text($"工作人员未在时限内到岗值守；指派时{line}。"),
            TidalCause.Declined => Text($"被谢绝；提出时{line}。"),
            _ => line,
        };
    }

    /// <summary>Says it in English.</summary>
    /// <param name="hall">The hall, for names and targets.</param>
    /// <param name="reason">The numbers.</param>
    /// <returns>One sentence.</returns>
    public static string InEnglish(Hall hall, TidalReason reason)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(reason);
        var line = QueueLineText.InEnglish(hall, reason.Queue, reason.Waiting, reason.Pressure, reason.Capacity);
        var limit = Wait(hall.Find(reason.Queue), reason.Threshold) ?? "?";
        return reason.Cause switch
        {
            TidalCause.Pressure => Text($"{line}, and help is sought from {limit} min on; the window's own queues, at {Percent(reason)} of their target, can spare it."),
            TidalCause.JointOverload => Text($"{line}, and help is sought from {limit} min on; the window's own queues are pressed too, at {Percent(reason)} of their target, but clearly less."),
            TidalCause.BackOffice => Text($"{line}, and help is sought from {limit} min on; no window at work suits better, so somebody comes forward from the back office."),
            TidalCause.Supervisor => Text($"a supervisor ordered it, when {line}."),
            TidalCause.Ebb => Text($"the tide has ebbed: {line}, the busiest of the queues helped and below the {limit} min at which help is let go."),
            TidalCause.NeededAtHome => Text($"the window's own queues have risen to {Percent(reason)} of their target, worse than those it helps (the busiest, {line})."),
            TidalCause.ClerkLeft => Text($"the clerk left the window; when the duty was decided, {line}."),
            TidalCause.NotApproved => Text($"nobody approved the proposal in time; when it was made, {line}."),
            TidalCause.NotAcknowledged => Text($"the clerk did not take the duty on in time; when it was assigned, {line}."),
            TidalCause.Declined => Text($"it was declined; when it was proposed, {line}."),
            _ => line,
        };
    }

    private static string Percent(TidalReason reason) => Text($"{100 * reason.HomePressure:0}%");
}
