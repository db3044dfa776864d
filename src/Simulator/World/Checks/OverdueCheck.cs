using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Whenever nothing has failed for a while, a window calls where somebody has waited over three targets, if it is able to serve
/// them, the worst off first (POLICY, invariant 5); and only then is a call said to be for that reason. Otherwise it calls the most due.
/// Whoever waits for another window alone is none of those it could call.
/// </summary>
internal sealed class OverdueCheck(JournalFacts facts, Hall hall) : FactCheck("overdue", facts)
{
    /// <summary>More than reports take, and than clocks are apart when nothing fails.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    private readonly Dictionary<QueueId, List<(DateTimeOffset Seen, DateTimeOffset EligibleAt, WindowId? Aim)>> left = [];
    private bool isCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm) => isCalm = calm > Settled;

    protected override void Look(Fact fact)
    {
        if (fact is { TicketBefore: { IsWaiting: true } gone, Ticket.IsWaiting: false })
        {
            Left(gone.Queue).Add((fact.Seen, gone.EligibleAt, gone.Aim));
        }

        if (!isCalm
            || fact is not { Event: CallMade { Reason.Rule: not (CallRule.Named or CallRule.TakenOver) } made, WindowBefore: { } window }
            || Facts.Floor.Last.Orders.GetValueOrDefault(window.Id) != window.Order)
        {
            return;
        }

        var called = RatioOfLate(made.Queue, window.Id, fact.Seen);
        var isTrue = made.Reason.Rule != CallRule.Overdue || called + Slack(made.Queue) > CallRouting.OverdueTargets;
        Require(isTrue, $"{fact} while nobody waited for more than {Text(called)} targets");
        foreach (var queue in window.MayServe(hall, CallRule.Overdue).Where(x => x != made.Queue))
        {
            var age = Facts.OldestFree(queue, fact.Seen - Margin) is { } since ? Ratio(queue, since, fact.Seen) : 0;
            var isFair = age - Slack(queue) < CallRouting.OverdueTargets || age - Slack(queue) - Slack(made.Queue) < called;
            Require(isFair, $"{fact}, where {Text(called)} targets were waited, instead of {queue}, where {Text(age)} were");
        }

        var isDue = made.Reason.Rule is CallRule.LongestRelativeWait or CallRule.TidalDuty or CallRule.ReadyWindow;
        if (isDue && Left(made.Queue).Count(x => x.Seen >= fact.Seen - Margin) == 1)
        {
            RequireDue(fact, made, window);
        }
    }

    /// <summary>The largest efficiency × age ÷ target is called, less the preference for the window's own queues (POLICY, fast layer).</summary>
    private void RequireDue(Fact fact, CallMade made, ModelWindow window)
    {
        var called = Score(made.Queue, made.Ticket.Seniority);
        foreach (var queue in window.Serves(hall).Where(x => x != made.Queue))
        {
            if (Facts.Senior(queue, fact.Seen - Margin, window.Id) is { } senior)
            {
                var other = Score(queue, senior);
                Require(other - called < Slack(queue) + Slack(made.Queue), $"{fact}, due by {Text(called)}, instead of {queue}, due by {Text(other)}");
            }
        }

        double Score(QueueId queue, DateTimeOffset seniority)
        {
            var age = Math.Max(0, Ratio(queue, seniority, fact.Seen));
            return hall.Find(window.Id)!.Primary.Contains(queue) ? age : (hall.Tides.EfficiencyAway * age) - hall.Tides.HomePreference;
        }
    }

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset? b) => b < a ? b.Value : a;

    /// <summary>By who waits for this window or any, the one called among them, and by whoever left the line so lately that a report still counts them.</summary>
    private double RatioOfLate(QueueId queue, WindowId window, DateTimeOffset now)
    {
        var recent = Left(queue).Where(x => x.Seen >= now - Margin && (x.Aim is not { } aim || aim == window)).Select(x => x.EligibleAt).Min();
        return Ratio(queue, Min(recent, Facts.Oldest(queue, window)), now);
    }

    private List<(DateTimeOffset Seen, DateTimeOffset EligibleAt, WindowId? Aim)> Left(QueueId queue)
    {
        if (!left.TryGetValue(queue, out var list))
        {
            left.Add(queue, list = []);
        }

        return list;
    }

    private static string Text(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private double Slack(QueueId queue) => Margin / hall.Find(queue)!.TargetWait;

    private double Ratio(QueueId queue, DateTimeOffset since, DateTimeOffset now) => (now - since) / hall.Find(queue)!.TargetWait;
}
