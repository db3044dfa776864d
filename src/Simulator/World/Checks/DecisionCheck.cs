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
    private static readonly TimeSpan Healed = TimeSpan.FromSeconds(60) + TideProgress.Grace;

    /// <summary>A pass that nothing gives cause for comes after a minute, at the next look.</summary>
    private static readonly TimeSpan Late = TidalPolicy.Tick + TimeSpan.FromSeconds(60);

    private readonly DispatcherState replayed = new(plan);
    private (string? What, DateTimeOffset Since) due;
    private bool isCalm;

    public override void Heard(QueueSummary report) => replayed.View.Observe(report);

    public override void Heard(WindowSummary report) => replayed.View.Observe(report);

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        isCalm = calm > Healed;
        var first = isCalm && now > replayed.LastAt ? Decide(now).Select(EventText.Of).FirstOrDefault() : null;
        due = first == due.What ? due : (first, now);
        Require(due.What is null || now - due.Since < Late, $"nobody decides {due.What}, for {now - due.Since}");
    }

    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        var decided = read.Select(x => x.Event).OfType<DispatcherEvent>().ToList();
        if (isCalm && set.Operations.Count == 0 && decided.Exists(x => ModelTide.Of(x) is not null))
        {
            var again = Decide(decided[0].At);
            Require(
                again.SequenceEqual(decided, SameEvents.Instance),
                $"decided are {Text(decided)}; from the same events and reports, {Text(again)}");
        }

        decided.ForEach(replayed.Apply);
    }

    private static string Text(IEnumerable<DispatcherEvent> events) => string.Join(", ", events.Select(EventText.Of));

    private IReadOnlyList<DispatcherEvent> Decide(DateTimeOffset at)
    {
        try
        {
            var policy = new TidalPolicy(replayed, schedule);
            return new DispatcherReactions(policy, at - TideProgress.Grace).Decide(replayed, at, -1).Events;
        }
        catch (InvariantException)
        {
            // The dispatcher says so itself, and is heard.
            return [];
        }
    }
}
