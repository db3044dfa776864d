using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;
using Queueing.Journal.Memory;

namespace Queueing.Simulator.World.Checks;

/// <summary>At the end every owner answers exactly what its stream folds to, read from the bytes that are durable; and these bytes are all there is of each event.</summary>
internal sealed class ReplayCheck(JournalFacts facts, FloorPlan plan, HallDay day) : FactCheck("replay", facts)
{
    private readonly Dictionary<QueueId, TicketQueue> queues = [];

    public override void Ended(Ending ending)
    {
        foreach (var definition in plan.Hall.Queues)
        {
            var queue = queues[definition.Id] = new TicketQueue(definition, day.Date);
            Fold<TicketEvent>(QueueStream.IdOf(day, definition.Id), queue.Apply);
        }

        foreach (var told in ending.Queues)
        {
            RequireQueue(told, queues[told.Queue]);
        }

        foreach (var queue in queues.Values)
        {
            RequireTickets(queue, ending);
        }

        foreach (var told in ending.Windows)
        {
            RequireWindow(told);
        }

        RequireDispatcher(ending);
        foreach (var stream in Facts.Streams.Keys)
        {
            RequireWhole(stream, ending.Journal);
        }
    }

    private void RequireWhole(StreamId stream, MemoryJournal journal)
    {
        // The memory journal completes before it returns.
        foreach (var (recorded, fact) in journal.ReadAsync(stream).AsTask().GetAwaiter().GetResult().Zip(Facts.Streams[stream]))
        {
            Require(StoredForm.IsWhole(stream, recorded with { Read = fact.Event }), $"{stream}@{recorded.Version} is written otherwise once it was read");
        }
    }

    private void RequireQueue(QueueSummary told, TicketQueue queue)
    {
        var folded = queue.Summarise(queue.LastAt);
        Require(
            folded with { Active = told.Active, RecentCalls = told.RecentCalls, Aimed = told.Aimed, Onward = told.Onward } == told
            && folded.Active.SequenceEqual(told.Active)
            && folded.Aimed.SequenceEqual(told.Aimed)
            && folded.Onward.SequenceEqual(told.Onward)
            && told.RecentCalls.All(folded.RecentCalls.Contains),
            $"{told.Queue} tells {told}; its stream says {folded}");
    }

    private void RequireTickets(TicketQueue queue, Ending ending)
    {
        foreach (var ticket in queue.Tickets)
        {
            if (ticket.Id.Issuer == queue.Definition.Id)
            {
                var told = ending.Tickets.GetValueOrDefault(ticket.Id);
                var folded = TicketViews.Now(queue, ticket, told?.Wait);

                // Whoever started anew since the call gives people their whole time again.
                var isSame = told is not null && !(told.MissesAt < folded.MissesAt) && Said.Same(told with { MissesAt = folded.MissesAt }, folded);
                Require(isSame, $"{ticket.Id} is told as {told}; its stream says {folded}");
            }
        }
    }

    private void RequireWindow(WindowView told)
    {
        var desk = new WindowDesk(told.Id);
        Fold<WindowEvent>(WindowStream.IdOf(day, told.Id), desk.Apply);
        var hand = Hand(desk);
        Require(
            told.Version == desk.Version && told.Order == desk.Order && told.PauseReason == desk.PauseReason && told.State == StateOf(desk, hand),
            $"{told.Id} tells {told}; its stream says {desk.Summarise()}, in hand {hand?.Id}");
        Require(
            told.Hand?.Ticket?.Id == hand?.Id && (hand is null || (told.Hand!.Ticket!.State == hand.State && told.Hand.Ticket.Call == hand.LiveCall)),
            $"{told.Id} says it holds {told.Hand?.Ticket?.Id}; the streams say {hand?.Id}");
        var window = Facts.Window(told.Id).Last;
        Require(
            told.PausedSince == window.Pause?.At && Listed(told.Pauses).SequenceEqual(Listed(window.Pauses)),
            $"{told.Id} tells of pauses: {string.Join(", ", Listed(told.Pauses))} and one since {told.PausedSince}; there were {window}");
        Require(
            told.Serves.SequenceEqual(window.Serves(plan.Hall)),
            $"{told.Id} says it serves {string.Join(' ', told.Serves)} under {desk.Order}");
    }

    private void RequireDispatcher(Ending ending)
    {
        var state = new DispatcherState(plan);
        Fold<DispatcherEvent>(new StreamId(day, StreamKind.Dispatcher, "dispatcher"), state.Apply);
        var tides = state.Tides.Select(x => FloorProjection.Tide(plan.Hall, x)).ToList();
        Require(
            tides.Count == ending.Floor.Tides.Length && tides.Zip(ending.Floor.Tides).All(x => Said.Same(x.First, x.Second)),
            $"the floor shows {string.Join(", ", ending.Floor.Tides)}; its stream says {string.Join(", ", tides)}");
        var alerts = state.Alerts.Select(x => x.Id).Concat(state.DeviceAlerts.All.Select(x => x.Id)).Select(x => FloorProjection.Alert(state, x)).ToList();
        Require(
            alerts.SequenceEqual(ending.Floor.Alerts),
            $"the floor shows {string.Join(", ", ending.Floor.Alerts)}; its stream says {string.Join(", ", alerts)}");
    }

    private static ImmutableArray<PauseView> Listed(ImmutableArray<PauseView> pauses) => pauses.IsDefault ? [] : pauses;

    private Ticket? Hand(WindowDesk desk) =>
        desk.LastCall is { } last && queues[last.Queue].Find(last.Ticket.Id) is { } ticket && ticket.LiveCall == last.Call ? ticket : null;

    private static WindowState StateOf(WindowDesk desk, Ticket? hand) => desk.Phase switch
    {
        WindowPhase.Closed => WindowState.Closed,
        WindowPhase.Paused => WindowState.Paused,
        WindowPhase.Draining => WindowState.Draining,
        _ when hand is not null => hand.State == TicketState.Serving ? WindowState.Serving : WindowState.Calling,
        _ => desk.ReadySince is null ? WindowState.Idle : WindowState.Ready,
    };

    private void Fold<T>(StreamId stream, Action<T> apply)
    {
        foreach (var fact in Facts.Streams.GetValueOrDefault(stream) ?? [])
        {
            apply((T)fact.Event);
        }
    }
}
