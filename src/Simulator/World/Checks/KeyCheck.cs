using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Queues;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A key has one effect, recorded with the event that it caused; whoever repeats it gets the first answer, and another request
/// under it is refused. What people cause is recorded under a key, and nothing under a key that nobody used.
/// </summary>
internal sealed class KeyCheck(JournalFacts facts) : FactCheck("keys", facts)
{
    private readonly Dictionary<OperationId, HashSet<long>> asked = [];
    private readonly Dictionary<OperationId, object> answers = [];
    private readonly HashSet<OperationId> recorded = [];

    public override void Invoked(ClientOperation operation)
    {
        var id = operation.Caller.ToOperationId();
        if (!asked.TryGetValue(id, out var fingerprints))
        {
            asked.Add(id, fingerprints = []);
        }

        fingerprints.Add(operation.Caller.Fingerprint);
    }

    public override void Returned(ClientOperation operation)
    {
        var id = operation.Caller.ToOperationId();
        var (value, refusal) = (Said.Value(operation.Answer), Said.No(operation.Answer));
        Require((value is null) != (refusal is null), $"{operation.Method} under {id} is answered neither yes nor no");
        if (Facts.Find(id) is not { Operation: { } known } fact || fact.Step > operation.ReturnedAt)
        {
            Require(refusal?.Code != RefusalCode.KeyReused, $"{id} is said to be used; it is not");
            return;
        }

        if (known.Fingerprint == operation.Caller.Fingerprint)
        {
            RequireFirst(operation, id, fact, value, refusal);
        }
        else
        {
            // A request that finds nothing to do does nothing, under whatever key.
            Require(value is null || MayDoNothing(operation, value), $"another request under {id} is answered {value}");
        }
    }

    protected override void Look(Fact fact)
    {
        if (Whose(fact) is { } by)
        {
            Require(fact.Operation?.Id.Caller == by, $"{fact} is recorded under {fact.Operation?.Id.ToString() ?? "no key"}");
        }
    }

    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        foreach (var operation in set.Operations)
        {
            Require(recorded.Add(operation.Id), $"{operation.Id} has a second effect");
            // What one hall does for the other nobody here asks for: the check of links sees to it.
            Require(
                Said.IsHall(operation.Id.Caller) || (asked.TryGetValue(operation.Id, out var fingerprints) && fingerprints.Contains(operation.Fingerprint)),
                $"{operation.Id} is recorded; nobody asked for it");
            Require(read.Any(x => x.Operation?.Id == operation.Id), $"{operation.Id} names no event of its set");
        }

        RequireDispatcherKey(set, read);
    }

    /// <summary>A seat's and an episode's events share one key, on the last of them.</summary>
    private void RequireDispatcherKey(AppendSet set, IReadOnlyList<Fact> read)
    {
        if (read[0].Event is DispatcherEvent && set.Operations.Count == 0)
        {
            var other = read.FirstOrDefault(x =>
                x.Event is DispatcherEvent { By: not DispatcherEvent.Policy } and not TideAcknowledged { OpenBy: null });
            Require(other is null, $"{other} is caused by somebody under no key");
        }
    }

    private void RequireFirst(ClientOperation operation, OperationId id, Fact fact, object? value, Refusal? refusal)
    {
        Require(refusal?.Code != RefusalCode.KeyReused, $"{operation.Method} under {id} is the same request; it is refused as another");
        var isNo = value is null or CallView { Ticket: null };
        Require(!isNo || fact.Step > operation.InvokedAt, $"{id} was done; its repeat is answered {refusal ?? value}");

        // A window answers how it stands now.
        if (isNo || value is null or WindowView)
        {
            return;
        }

        if (!answers.TryAdd(id, value))
        {
            // Nothing was to be done when it came first; the same message, come again, found others there.
            var hadNothingToDo = answers[id] is WindowOrder before && before.Number < fact.Version;
            Require(Said.Same(answers[id], value) || hadNothingToDo, $"{id} was answered {answers[id]}; now {value}");
        }
    }

    private static bool MayDoNothing(ClientOperation operation, object value) =>
        value is WindowView or WindowOrder or AlertView or WebhookView || (value is CallView && operation.Method == "CallNext")
        || (value is TideView && operation.Method == "ActOnTide");

    /// <summary>
    /// Who must have asked for it; an arrival is kept under its departure's key, as an end is that leads to it, and a call under the
    /// window's.
    /// </summary>
    private static string? Whose(Fact fact) => fact.Event switch
    {
        SegmentFinished x when x.Next.Value != fact.Stream.Owner => null,
        // A request's papers share one key, on the last of them: the check of papers sees to it.
        PaperEntered => null,
        TicketTransferredIn or TicketCalled or CallMoved or CallMade { By: DispatcherEvent.Policy or ModelWindow.Itself } => null,
        TicketMissed { Timed: true } or TicketExpired { Timed: true } or AimLifted { By: TimedDecisions.By } => null,
        TicketEvent x => x.By,
        WindowClosed { Cause: WindowCloseCause.Drained } or WindowClosed { By: ModelWindow.Itself } => null,
        WindowDraining { By: DispatcherEvent.Policy } or OrderTaken or WindowReady => null,
        WindowEvent x => x.By,
        SteeringEvent x => x.By,
        _ => null,
    };
}
