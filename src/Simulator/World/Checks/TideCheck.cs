using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Episodes come one after the other through their states and deadlines, one a window, none for opposite queues; the policy keeps
/// minimum duty and rest (POLICY, invariants 1 to 3; a supervisor is bound by the third alone).
/// </summary>
internal sealed class TideCheck(JournalFacts facts, Hall hall) : FactCheck("tides", facts)
{
    /// <summary>What the dispatcher sees of a call is old by a message, and by a look where one was lost.</summary>
    private static readonly TimeSpan Seen = TimeSpan.FromSeconds(60);

    private readonly List<ModelTide> tides = [];
    private TimeSpan wasCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm) => wasCalm = calm;

    protected override void Look(Fact fact)
    {
        if (fact.Event is not DispatcherEvent e || ModelTide.Of(e) is not { } id)
        {
            return;
        }

        if (e is TideProposed proposed)
        {
            RequireNext(fact, proposed);
            tides.Add(fact.Tide!);
            return;
        }

        Require(fact.TideBefore is not null, $"{fact} is about an episode that nobody proposed");
        RequireState(fact, fact.TideBefore.State);
        var isTheirs = e is not (TideDeclined or TideAcknowledged) || !Clerks.IsAnother(e.By, fact.TideBefore.Clerk);
        Require(isTheirs, $"{fact} answers for {fact.TideBefore.Clerk}");
        RequireTime(fact, fact.TideBefore);
        tides[id.Sequence - 1] = fact.Tide!;
    }

    /// <summary>Whoever says yes and is not there yet has until a deadline to come; who sits down, or calls, says yes by it.</summary>
    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        foreach (var fact in read)
        {
            if (fact is { Event: TideAcknowledged { OpenBy: null }, TideBefore: { FromBackOffice: true } tide } && fact.FloorBefore!.SeatAt(tide.Window) != tide.Clerk)
            {
                Require(read.Any(x => x.Event is TideOpened || (x.Event is ClerkSeated seated && seated.Clerk == tide.Clerk)), $"{fact} has for ever to come");
            }

            if (fact is { Event: TideAcknowledged, TideBefore: { } begun } && set.Operations.Count == 0)
            {
                Require(HasCalled(fact.Stream with { Kind = StreamKind.Window, Owner = begun.Window.Value }, begun), $"{fact}, and nobody was called for it");
            }
        }
    }

    private bool HasCalled(StreamId window, ModelTide tide) => Facts.Streams.GetValueOrDefault(window) is { } facts
        && facts.FindIndex(x => x.Event is OrderTaken taken && taken.Order.Tide == tide.Id) is >= 0 and var from
        && facts.FindIndex(from, x => x.Event is CallMade) >= 0;

    private void RequireNext(Fact fact, TideProposed proposed)
    {
        Require(proposed.Tide.Sequence == tides.Count + 1, $"{fact} is episode {tides.Count + 1}");
        Require(fact.TideBefore is null, $"{fact} is proposed again");
        var own = Ability.Own(hall, proposed.Window, proposed.Clerk);
        Require(Ability.Further(hall, proposed.Window, proposed.Clerk).Contains(proposed.ForQueue), $"{fact} helps none of its further queues");
        var isPolicys = proposed.By == DispatcherEvent.Policy;
        Require(isPolicys != proposed.BySupervisor, $"{fact} is a supervisor's: {proposed.BySupervisor}");
        Require(!isPolicys || hall.Tides.Mode != TidalMode.Off, $"{fact} while the policy is off");
        var approveBy = isPolicys && hall.Tides.Mode == TidalMode.Advise ? proposed.At + hall.Tides.ApproveWithin : (DateTimeOffset?)null;
        Require(proposed.ApproveBy == approveBy, $"{fact} is to be approved by {approveBy}");
        foreach (var other in tides)
        {
            RequireRest(fact, proposed, other, isPolicys);
            Require(
                other.IsOver || !own.Contains(other.ForQueue) || !Ability.Own(hall, other.Window, other.Clerk).Contains(proposed.ForQueue),
                $"{fact} goes the other way than {other}");
        }
    }

    private void RequireRest(Fact fact, TideProposed proposed, ModelTide other, bool isPolicys)
    {
        if (other.Window != proposed.Window)
        {
            return;
        }

        Require(other.IsOver, $"{fact} while {other} holds the window");
        if (isPolicys)
        {
            var (minimum, rest) = (hall.Tides.MinOpen, hall.Tides.CoolDown);
            Require(!(proposed.At < other.EndedAt + rest), $"{fact} within the cool-down of {other}");
            Require(other.BySupervisor || !(proposed.At < other.OpenedAt + minimum + rest), $"{fact} opens too soon after {other}");
        }
    }

    private void RequireState(Fact fact, TideState state)
    {
        var may = fact.Event switch
        {
            TideApproved => state == TideState.Proposed,
            TideAssigned => state is TideState.Approved or TideState.AutoApproved,
            TideAcknowledged => state is TideState.Assigned or TideState.Open && !fact.TideBefore!.Acknowledged,
            TideOpened => state == TideState.Assigned && fact.TideBefore!.Acknowledged,
            TideReleased => state is TideState.Assigned or TideState.Open,
            TideClosed => state == TideState.Draining,
            _ => state is TideState.Proposed or TideState.Assigned,
        };
        Require(may, $"{fact} happens to {fact.TideBefore}");
    }

    private bool IsStillHelping(Fact fact, ModelTide tide) =>
        wasCalm > Seen && Facts.Window(tide.Window).Last.Call is { } made && Facts.Ticket(made.Ticket.Id) is { } ticket && ticket.LiveCall == made.Call
        && fact.Seen - Facts.Changed(ticket.Id) > Seen && Ability.Further(hall, tide.Window, tide.Clerk).Contains(ticket.Queue);

    private void RequireTime(Fact fact, ModelTide before)
    {
        var settings = hall.Tides;
        switch (fact.Event)
        {
            case TideApproved approved:
                Require(
                    approved.Automatic == (approved.By == DispatcherEvent.Policy) && (!approved.Automatic || settings.Mode == TidalMode.Auto),
                    $"{fact} is approved in mode {settings.Mode}");
                break;
            case TideAssigned assigned:
                var travel = before.FromBackOffice ? settings.Travel : TimeSpan.Zero;
                Require(assigned.AcknowledgeBy == assigned.At + settings.AcknowledgeWithin + travel, $"{fact} has another deadline");
                break;
            case TideAcknowledged taken:
                Require(
                    taken.OpenBy is null || (before.FromBackOffice && taken.OpenBy == taken.At + settings.Travel + settings.AcknowledgeWithin),
                    $"{fact} has another deadline");
                break;
            case TideReleased { By: DispatcherEvent.Policy } released:
                Require(!(released.At < before.OpenedAt + settings.MinOpen) && before.OpenedAt is not null, $"{fact} ends {before} before its minimum duty");
                break;
            case TideClosed:
                Require(!IsStillHelping(fact, before), $"{fact} while {Facts.Window(before.Window).Last.Call!.Ticket.Id} of that duty is in hand");
                break;
            case TideTimedOut { By: DispatcherEvent.Policy } late:
                Require(late.At >= before.Deadline, $"{fact} does not wait for {before.Deadline}");
                break;
        }
    }
}
