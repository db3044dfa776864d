using Queueing.Domain.Routing;

namespace Queueing.Gateway.Windows;

/// <summary>Why a ticket was called.</summary>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Zh">The rule in Chinese.</param>
/// <param name="En">The rule in English.</param>
/// <param name="AgeSeconds">How long its place in line goes back.</param>
/// <param name="TargetSeconds">The queue's target wait.</param>
/// <param name="Efficiency">The window's speed at this queue against its own.</param>
/// <param name="Score">Efficiency × age ÷ target.</param>
/// <param name="RunnerUp">The queue that came second, or null.</param>
/// <param name="RunnerUpScore">Its score.</param>
/// <param name="Note">Why a certain ticket was called, in the caller's words, or null.</param>
internal sealed record CallReasonAnswer(
    CallRule Rule,
    string Zh,
    string En,
    double AgeSeconds,
    double TargetSeconds,
    double Efficiency,
    double Score,
    string? RunnerUp,
    double RunnerUpScore,
    string? Note)
{
    public static CallReasonAnswer Of(CallReason reason)
    {
        var (zh, en) = reason.Rule switch
        {
            CallRule.LongestRelativeWait => ("本窗口各队列中相对目标等候最久", "Longest wait relative to its target among this window's queues"),
            CallRule.TidalDuty => ("潮汐值守，支援其他队列", "Helping another queue on tidal duty"),
            CallRule.Overdue => ("等候超过目标三倍，优先办理", "Waiting over three times the target"),
            CallRule.ReadyWindow => ("窗口空闲，随到随办", "The window was free when the ticket came"),
            CallRule.WithoutDispatcher => ("调度暂无应答，由窗口自行比较", "The window compared the queues itself"),
            CallRule.Named => ("指定叫号", "This ticket was called by name"),
            CallRule.TakenOver => ("接管其他窗口正在办理的号票", "Taken over from another window"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Rule, "a rule without words"),
        };
        return new CallReasonAnswer(
            reason.Rule,
            zh,
            en,
            reason.Age.TotalSeconds,
            reason.Target.TotalSeconds,
            reason.Efficiency,
            reason.Score,
            reason.RunnerUp?.Value,
            reason.RunnerUpScore,
            reason.Note);
    }
}
