using Queueing.Domain.Alerts;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A queue with people has a window that serves it, or an alert stands (POLICY, invariant 7); so does one where somebody waits
/// beyond the target; one alert a queue, told with numbers that were so, its level never falling; none stands when all is over.
/// </summary>
internal sealed class AlarmCheck(JournalFacts facts, Hall hall, HallDaySchedule schedule) : FactCheck("alarms", facts)
{
    /// <summary>What is due by the clock alone is seen at the next look.</summary>
    private static readonly TimeSpan OneLook = TimeSpan.FromSeconds(75);

    /// <summary>More than reports take, and than clocks are apart when nothing fails.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(5);

    private readonly Standing standing = new();
    private bool isCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        isCalm = calm > Settled;
        var floor = Facts.Floor.Last;
        for (var i = 0; i < hall.Queues.Length; i++)
        {
            var queue = hall.Queues[i];
            var alert = floor.AlertOf(queue.Id);
            var isJudged = schedule.Queues[i].PhaseAt(now) is not (DayPhase.BeforeOpening or DayPhase.Break);
            var isLeft = isJudged && Facts.Waiting(queue.Id).Last.All > 0 && alert is null;
            var unserved = standing.For("unserved", queue.Id.Value, isLeft && !IsServed(queue.Id), now);
            Require(calm < Settled || unserved < OneLook, $"nobody serves {queue.Id}, where {Facts.Waiting(queue.Id).Last.All} wait, and no alert stands, for {unserved}");
            var isIgnored = isJudged && alert is { IsAcknowledged: false, Level: < 3 } && Facts.Waiting(queue.Id).Last.All > 0;
            var ignored = standing.For(("ignored", queue.Id.Value, alert?.Id ?? string.Empty), isIgnored, now);
            Require(calm < AlertDecisions.AcknowledgeWithin + Settled || ignored < AlertDecisions.AcknowledgeWithin + OneLook, $"nobody has heard of {alert} for {ignored}, and it is not louder");
            var isLate = isLeft && Facts.Oldest(queue.Id) is { } oldest && now - oldest > queue.TargetWait;
            var late = standing.For("late", queue.Id.Value, isLate, now);
            Require(calm < Settled || late < OneLook, $"somebody has waited in {queue.Id} since {Facts.Oldest(queue.Id)}, and no alert stands, for {late}");
        }
    }

    public override void Ended(Ending ending)
    {
        foreach (var queue in hall.Queues)
        {
            var alert = Facts.Floor.Last.AlertOf(queue.Id);
            Require(alert is null || Facts.Waiting(queue.Id).Last.All > 0, $"{alert} stands after all is over");
        }
    }

    protected override void Look(Fact fact)
    {
        var floor = fact.FloorBefore;
        switch (fact.Event)
        {
            case AlertRaised x:
                Require(floor!.AlertOf(x.Queue) is null, $"{fact} while {floor.AlertOf(x.Queue)} stands");
                Require(!floor.Alerts.ContainsKey(x.Alert), $"{fact} was raised before");
                Require(x.Measures.Waiting > 0, $"{fact} while nobody waits");
                RequireLoud(fact, x.Queue, x.Level, x.Measures);
                RequireSo(fact, x.Queue, x.Measures.Waiting);
                break;
            case AlertLevelChanged x:
                var before = Raised(fact, x.Alert);
                Require(x.Level > before.Level, $"{fact} falls from {before.Level}");
                RequireLouder(fact, before, x);
                RequireSo(fact, before.Queue, x.Measures.Waiting);
                break;
            case AlertCleared x:
                var cleared = Raised(fact, x.Alert).Queue;
                var late = fact.Seen - OnItsWay - hall.Find(cleared)!.TargetWait;
                Require(!isCalm || !(Facts.OldestSince(cleared, fact.Seen - OnItsWay) < late), $"{fact} while somebody has waited in {cleared} since {Facts.Oldest(cleared)}");
                RequireSo(fact, cleared, x.Measures.Waiting);
                break;
            case AlertAcknowledged x when !floor!.DeviceAlerts.ContainsKey(x.Alert):
                Require(!Raised(fact, x.Alert).IsAcknowledged, $"{fact} was acknowledged before");
                break;
            case TideProposed x:
                RequireSo(fact, x.ForQueue, x.Reason.Waiting);
                break;
        }
    }

    /// <summary>An alert is no louder, and no quieter, than what it was raised for, and says what that was.</summary>
    private void RequireLoud(Fact fact, QueueId queue, int level, CongestionMeasures measures)
    {
        var (late, congested) = Measured(queue, measures);
        var isSo = measures.Cause switch
        {
            CongestionCause.NoWindow => measures.Capacity <= 0,
            CongestionCause.NoHelp or CongestionCause.Pressure => congested,
            CongestionCause.LongWait => late && !congested,
            _ => false,
        };
        Require(isSo, $"{fact} for {measures.Cause}, at a pressure of {measures.Pressure} and a wait of {measures.OldestWait}");
        var isUnhelped = congested && measures.Cause is CongestionCause.NoHelp or CongestionCause.NoWindow;
        Require(level == Level(late, congested) || (level == 3 && isUnhelped), $"{fact}: {measures.Cause} at a pressure of {measures.Pressure} and a wait of {measures.OldestWait}");
        Require(level == 3 || measures.Cause != CongestionCause.NoHelp, $"{fact}, and nobody can help");
    }

    private void RequireLouder(Fact fact, ModelAlert before, AlertLevelChanged x)
    {
        var (late, congested) = Measured(before.Queue, x.Measures);
        var isSo = x.Measures.Cause switch
        {
            CongestionCause.NoHelp => x.Level == 3 && congested,
            CongestionCause.Unacknowledged => x.Level == 3 && !before.IsAcknowledged && x.At - before.RaisedAt >= AlertDecisions.AcknowledgeWithin,
            CongestionCause.LongWait => x.Level == Level(late, congested),
            _ => false,
        };
        Require(isSo, $"{fact} for {x.Measures.Cause}; it was {before}, at a pressure of {x.Measures.Pressure} and a wait of {x.Measures.OldestWait}");
    }

    private (bool Late, bool Congested) Measured(QueueId queue, CongestionMeasures measures) =>
        (measures.OldestWait > hall.Find(queue)!.TargetWait, measures.Pressure > hall.Tides.Alarm);

    private static int Level(bool late, bool congested) => congested && late ? 2 : 1;

    private ModelAlert Raised(Fact fact, string id)
    {
        var alert = fact.FloorBefore!.Alerts.GetValueOrDefault(id);
        Require(alert is { IsCleared: false }, $"{fact} is about {alert?.ToString() ?? "an alert that nobody raised"}");
        return alert!;
    }

    /// <summary>The numbers that led to a decision were those of some moment.</summary>
    private void RequireSo(Fact fact, QueueId queue, int waiting) =>
        Require(Facts.Waiting(queue).Find(0, x => x.All == waiting) >= 0, $"{fact} counts {waiting} in {queue}, which never were there");

    private bool IsServed(QueueId queue) => hall.Windows.Any(x =>
        Facts.Window(x.Id).Last is { Phase: WindowPhase.Open } window && window.Serves(hall).Contains(queue));
}
