using Queueing.Domain.Alerts;
using Queueing.Domain.Calendar;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Queues;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Journaling;
using Queueing.Simulator.Invariants;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Whenever nothing has failed for a while, a policy just made, on the replayed events and the reports that the dispatcher heard,
/// decides what the dispatcher decided (POLICY, invariant 8); and what it would decide does not stay undecided.
/// </summary>
internal sealed class DecisionCheck(JournalFacts facts, FloorPlan plan, HallDaySchedule schedule) : FactCheck("decisions", facts)
{
    /// <summary>Whoever starts anew hears of all at the next look, within 48 s, and gives people a minute's chance.</summary>
    private static readonly TimeSpan Chance = Healed + TideProgress.Grace;

    /// <summary>
    /// A pass that nothing gives cause for comes after a minute, at the next look, within 48 s. What is due at every glance but was
    /// not when a report came, which is when other passes are made, is due anew.
    /// </summary>
    private static readonly TimeSpan Late = TidalPolicy.Tick + TimeSpan.FromSeconds(60);

    /// <summary>A decision becomes durable within this time after it was made, when nothing fails; what was heard meanwhile is no part of it.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(5);

    private readonly DispatcherState replayed = new(plan);
    private readonly Queue<(object Report, DateTimeOffset At)> fresh = [];
    private (string? What, DateTimeOffset Since) due;
    private bool isCalm;

    public override void HeardByDispatcher(object report, DateTimeOffset at)
    {
        Settle(at - OnItsWay);
        fresh.Enqueue((report, at));
    }

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        Settle(now - OnItsWay);
        isCalm = calm > Chance;
        Consider(now);
        Require(due.What is null || now - due.Since < Late, $"nobody decides {due.What}, for {now - due.Since}");
    }

    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        var decided = read.Select(x => x.Event).OfType<DispatcherEvent>().ToList();
        if (isCalm && set.Operations.Count == 0 && decided.Exists(x => ModelTide.Of(x) is not null))
        {
            Settle(read[0].Seen - OnItsWay);
            var again = Decide(decided[0].At, decided.Exists(x => x is AlertLevelChanged { Measures.Cause: CongestionCause.Unacknowledged }));
            while (!again.SequenceEqual(decided, SameEvents.Instance) && fresh.TryDequeue(out var heard))
            {
                Observe(heard.Report);
                again = Decide(decided[0].At, decided.Exists(x => x is AlertLevelChanged { Measures.Cause: CongestionCause.Unacknowledged }));
            }

            Require(
                again.SequenceEqual(decided, SameEvents.Instance),
                $"decided are {Text(decided)}; from the same events and reports, {Text(again)}");
        }

        decided.ForEach(replayed.Apply);
    }

    private static string Text(IEnumerable<DispatcherEvent> events) => string.Join(", ", events.Select(EventText.Of));

    /// <param name="at">When.</param>
    /// <param name="isLongAwake">True when the dispatcher has been up long enough for what nobody has acknowledged to become louder.</param>
    private IReadOnlyList<DispatcherEvent> Decide(DateTimeOffset at, bool isLongAwake = false)
    {
        try
        {
            var policy = new TidalPolicy(replayed, schedule);
            return new DispatcherReactions(policy, isLongAwake ? DateTimeOffset.MinValue : at - TideProgress.Grace).Decide(replayed, at, -1).Events;
        }
        catch (InvariantException)
        {
            // The dispatcher says so itself, and is heard.
            return [];
        }
    }

    /// <summary>Takes in what was heard up to an instant.</summary>
    private void Settle(DateTimeOffset until)
    {
        while (fresh.TryPeek(out var heard) && heard.At <= until)
        {
            Observe(fresh.Dequeue().Report);
            if (due.What is not null)
            {
                Consider(heard.At);
            }
        }
    }

    private void Observe(object report)
    {
        if (report is QueueSummary queue)
        {
            replayed.View.Observe(queue);
        }
        else
        {
            replayed.View.Observe((WindowSummary)report);
        }
    }

    /// <summary>Notes what is due at an instant, and since when.</summary>
    private void Consider(DateTimeOffset at)
    {
        var first = isCalm && at > replayed.LastAt ? Decide(at).Select(EventText.Of).FirstOrDefault() : null;
        due = first == due.What ? due : (first, at);
    }
}
