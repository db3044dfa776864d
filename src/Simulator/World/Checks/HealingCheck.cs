using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Whenever nothing has failed for a while, all is as if nothing ever had: every order is taken, no window is ready while
/// somebody waits whom it serves (POLICY, invariant 6), no deadline is forgotten, and episodes go on when what they wait for is there.
/// </summary>
internal sealed class HealingCheck(JournalFacts facts, Hall hall) : FactCheck("healing", facts)
{
    /// <summary>Whoever starts anew gives people a minute's chance before a deadline counts (<see cref="TideProgress.Grace"/>).</summary>
    private static readonly TimeSpan Chance = Healed + TideProgress.Grace;

    /// <summary>Messages take milliseconds when nothing fails.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    private readonly Standing standing = new();
    private readonly ImmutableArray<(Window Window, ImmutableArray<QueueId> Fit)> windows = [.. hall.Windows.Select(x => (x, x.Primary.Union(x.Tidal).ToImmutableArray()))];
    private DateTimeOffset last;
    private TimeSpan wasCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        (last, wasCalm) = (now, calm);
        var floor = Facts.Floor.Last;
        foreach (var (window, fit) in windows)
        {
            var state = Facts.Window(window.Id).Last;
            var order = floor.Orders.GetValueOrDefault(window.Id);
            var late = standing.For("order", window.Id.Value, (state.Order?.Number ?? 0) < (order?.Number ?? 0), now);
            Require(calm < Healed || late < AtOnce, $"{window.Id} has not taken {order} for {late}; it is at {state.Order}");
            foreach (var queue in fit)
            {
                var isLeft = state is { Ready: true, Phase: WindowPhase.Open } && Facts.Waiting(queue).Last.For(window.Id) > 0 && state.Serves(hall).Contains(queue);
                var idle = standing.For(("ready", window.Id.Value, queue.Value), isLeft, now);
                Require(calm < Healed || idle < AtOnce, $"{window.Id} is ready while {Facts.Waiting(queue).Last.For(window.Id)} wait for it in {queue}, for {idle}");
            }

            var forgotten = standing.For("aimed", window.Id.Value, state.Phase == WindowPhase.Closed && IsAimedAt(window.Id), now);
            Require(calm < Healed || forgotten < Healed, $"somebody waits for {window.Id} alone, which is closed, for {forgotten}");
            var drained = standing.For("drained", window.Id.Value, state.Phase == WindowPhase.Draining && IsHandEmpty(state), now);
            Require(calm < Healed || drained < AtOnce, $"{window.Id} is to close and has nobody in hand, for {drained}");
            if (floor.TideAt(window.Id) is { } tide)
            {
                RequireProgress(tide, state, floor, now, calm);
            }
        }
    }

    public override void Unanswered(ClientOperation operation) =>
        Require(wasCalm < Chance, $"{operation.Method} {operation.Owner} {string.Join(' ', operation.Arguments)} of {operation.Caller.By} gets no answer, and nothing has failed for {wasCalm}");

    /// <summary>
    /// A duty whose minimum is over ends when the dispatcher itself shows that nobody needs it: nobody waits and all pressures are
    /// below the lower threshold, for longer than a pass takes to come. Helpers who may linger wait anew for each who comes, unseen here; whoever is of
    /// the back office leaves the window's own queues, too.
    /// </summary>
    public override void Saw(FloorView view)
    {
        if (hall.Tides.Mode == TidalMode.Off)
        {
            return;
        }

        foreach (var tide in view.Tides.Where(x => x.OpenedAt is not null))
        {
            var further = Ability.Further(hall, tide.Window, tide.Clerk).ToHashSet();
            var fromBackOffice = Facts.Floor.Last.Tides[tide.Id].FromBackOffice;
            var mayLinger = hall.Tides.Linger > TimeSpan.Zero && !fromBackOffice;
            var strands = fromBackOffice && Ability.Own(hall, tide.Window, tide.Clerk).Any(own => view.Queues.Any(x => x.Id == own && x.Waiting > 0));
            var isNeedless = !mayLinger && !strands && tide.EndedAt is null && last - tide.OpenedAt > hall.Tides.MinOpen
                && view.Queues.Where(x => further.Contains(x.Id)).All(x => x.Waiting == 0 && x.Pressure < hall.Tides.Down);
            var needless = standing.For(("needless", view.Epoch, tide.Id.ToString()), isNeedless, last);
            Require(wasCalm < Chance || needless < Chance + Healed, $"{Facts.Floor.Last.Tides[tide.Id]} goes on though nobody needs it, for {needless}; {Far(view, further)}");
        }
    }

    private string Far(FloorView view, HashSet<QueueId> helped) => string.Join(
        ", ", view.Queues.Where(x => helped.Contains(x.Id)).Select(x => FormattableString.Invariant($"{x.Id} has {x.Waiting} waiting at a pressure of {x.Pressure}, below {hall.Tides.Down}")));

    private void RequireProgress(ModelTide tide, ModelWindow window, ModelFloor floor, DateTimeOffset now, TimeSpan calm)
    {
        Require(calm < Chance || !(now > tide.Deadline + Healed), $"{tide} is past its deadline, at {now}");
        var obeys = floor.Orders.GetValueOrDefault(window.Id) == window.Order;
        var isOn = tide is { State: TideState.Assigned, Acknowledged: true } && obeys && window.Phase == WindowPhase.Open
            && window.Order?.Tide == tide.Id && floor.SeatAt(window.Id) == tide.Clerk;
        var begun = standing.For("begun", tide.Id.ToString(), isOn, now);
        Require(calm < Healed || begun < Healed, $"{tide} was taken on and the window is open, for {begun}");
        var isBack = tide.State == TideState.Draining && obeys && IsHandEmpty(window)
            && (window.Order?.Clerk is not null || window.Phase == WindowPhase.Closed);
        var over = standing.For("over", tide.Id.ToString(), isBack, now);
        Require(calm < Healed || over < Healed, $"{tide} was released and {window.Id} is back, for {over}");
    }

    private bool IsAimedAt(WindowId window)
    {
        foreach (var queue in hall.Queues)
        {
            if (Facts.Waiting(queue.Id).Last.Aimed.ContainsKey(window))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHandEmpty(ModelWindow window) => window.Call is not { } made || Facts.Ticket(made.Ticket.Id)?.LiveCall != made.Call;
}
