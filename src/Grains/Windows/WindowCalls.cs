using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Windows;

/// <summary>
/// Asks queues for a ticket: first those the dispatcher finds due, then every other one the window may serve, all under the
/// window's present version, so that whatever is lost or repeated at most one take commits.
/// </summary>
internal sealed class WindowCalls(IGrainFactory grains, WindowStream stream, Hall hall, HallDay day, TimeProvider clock, TimeProvider machineTime)
{
    /// <summary>The dispatcher's time for a choice; after that the window compares the queues' heads itself.</summary>
    private static readonly TimeSpan ChoicePatience = TimeSpan.FromMilliseconds(100);

    /// <summary>A ticket moves a handful of times in a day; more hops than this would be a circle.</summary>
    private const int MaxHops = 8;

    private WindowDesk Desk => stream.Desk;

    /// <summary>The queues the window may serve in its present duty.</summary>
    public ImmutableArray<QueueId> Serves() => Able(Desk.Order?.Tide is not null);

    /// <summary>Tells whether the last call is over; the ticket's queue has the final word.</summary>
    public async ValueTask<bool> IsHandEmpty() =>
        Desk.LastCall is not { } last
        || await QueueGrain(last.Queue).IsSettled(last.Call, last.Ticket.Id);

    /// <summary>Reads the ticket in hand from its queue; null when the hand is empty.</summary>
    public async ValueTask<CallView?> Hand()
    {
        if (Desk.LastCall is not { } last || await QueueGrain(last.Queue).Find(last.Ticket.Id) is not { } ticket)
        {
            return null;
        }

        var inHand = ticket.State is TicketState.Called or TicketState.Serving && ticket.Call == last.Call;
        return inHand ? new CallView(ticket, last.Reason, WindowClosed: false) : null;
    }

    /// <summary>Tells whether the ticket of the last call is in line again where it was.</summary>
    public async ValueTask<bool> LastWaitsAgain() =>
        Desk.LastCall is { } last && await QueueGrain(last.Queue).Find(last.Ticket.Id) is { State: TicketState.Waiting };

    /// <summary>Tells whether the window is to stay for somebody who is elsewhere in the hall yet; nobody, while the dispatcher is silent.</summary>
    public async ValueTask<bool> IsAwaited()
    {
        try
        {
            return (await grains.GetGrain<IDispatcherGrain>(day.Value).Prospects(Desk.Window).AsTask().WaitAsync(ChoicePatience, machineTime)).IsAwaited;
        }
        catch (Exception e) when (e is TimeoutException || GrainFaults.IsTransient(e))
        {
            return false;
        }
    }

    /// <summary>Asks the queues one after the other until one gives its head.</summary>
    public async ValueTask<CallOutcome> Take(Caller? caller, string by, bool ready)
    {
        var version = Desk.Version;
        var call = new CallId(Desk.Window, version);
        var all = true;
        foreach (var choice in await Choices())
        {
            var reason = ready && choice.Reason.Rule == CallRule.LongestRelativeWait
                ? choice.Reason with { Rule = CallRule.ReadyWindow }
                : choice.Reason;
            switch (await Ask(choice.Queue, new TakeTicket(call, reason, caller, by)))
            {
                case TakeOutcome.Taken:
                    return await Taken(call);
                case TakeOutcome.WindowMoved:
                    await stream.CatchUp();
                    return new(null, true, false);
                case null:
                    all = false;
                    break;
            }
        }

        return new(null, false, all);
    }

    /// <summary>Asks the queue that a certain ticket is in for it, wherever it was moved; with a live call, takes that over.</summary>
    public async ValueTask<CallOutcome> TakeNamed(Caller caller, TicketId ticket, string? note, bool bySupervisor, CallId? from = null)
    {
        var call = new CallId(Desk.Window, Desk.Version);
        var may = bySupervisor ? Able(onTidalDuty: true) : Serves();
        QueueId? at = ticket.Issuer;
        for (var hop = 0; at is { } queue && hop < MaxHops; hop++)
        {
            if (hall.Find(queue) is not { } definition || ticket.Date != day.Date)
            {
                return new(null, false, false, new Refusal(RefusalCode.Unknown, $"there is no ticket {ticket} today", "ticketId"));
            }

            NamedTake answer;
            try
            {
                answer = may.Contains(queue)
                    ? await QueueGrain(queue).TakeNamed(
                        new TakeTicket(call, Named(definition, note, from), caller, caller.By, ticket, bySupervisor, from))
                    : await WhereElse(queue, ticket);
            }
            catch (Exception e) when (GrainFaults.IsTransient(e))
            {
                break;
            }

            switch (answer)
            {
                case { Outcome: TakeOutcome.Taken }:
                    return await Taken(call);
                case { Outcome: not null }:
                    return new(null, true, false);
                case { MovedTo: null, Refusal: var refusal }:
                    return new(null, false, false, refusal);
            }

            at = answer.MovedTo;
        }

        return default;
    }

    /// <summary>A ticket in a queue that the window does not serve may have gone on to one that it does; a "no" reads the stream (decision 0009).</summary>
    private async ValueTask<NamedTake> WhereElse(QueueId queue, TicketId ticket) => await QueueGrain(queue).Locate(ticket) switch
    {
        null => new(null, new Refusal(RefusalCode.Unknown, $"there is no ticket {ticket}", "ticketId")),
        { State: TicketState.Transferred } moved => new(null, null, moved.Queue),
        _ => new(null, new Refusal(RefusalCode.Forbidden, $"this window does not serve '{queue}' now", "ticketId")),
    };

    private async ValueTask<CallOutcome> Taken(CallId call)
    {
        await stream.CatchUp();
        return Desk.LastCall is { } made && made.Call == call ? new(made, false, false) : new(null, true, false);
    }

    private CallReason Named(Queue queue, string? note, CallId? from)
    {
        var own = hall.Find(Desk.Window)!.Primary.Contains(queue.Id);
        var rule = from is null ? CallRule.Named : CallRule.TakenOver;
        return new(rule, TimeSpan.Zero, queue.TargetWait, own ? 1 : hall.Tides.EfficiencyAway, 0, null, 0, note);
    }

    private StaffMember? Clerk() => Desk.Order?.Clerk is { } clerk ? hall.Find(clerk) : null;

    private ITicketQueueGrain QueueGrain(QueueId queue) => grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(day, queue));

    /// <summary>What a queue answered; null when it could not be asked.</summary>
    private async ValueTask<TakeOutcome?> Ask(QueueId queue, TakeTicket take)
    {
        try
        {
            return await QueueGrain(queue).Take(take);
        }
        catch (Exception e) when (GrainFaults.IsTransient(e))
        {
            return null;
        }
    }

    private ImmutableArray<QueueId> Able(bool onTidalDuty) => WindowSkills.Serves(hall.Find(Desk.Window)!, Clerk(), onTidalDuty);

    /// <summary>
    /// Those due first, then the rest: the dispatcher's view is a hint, only the queues themselves are proof. It may know of a
    /// clerk or a duty that the window has not heard of yet: who is there now serves nothing beyond what they can and are on duty for,
    /// but for the overdue.
    /// </summary>
    private async ValueTask<List<Choice>> Choices()
    {
        var (serves, able) = (Serves(), Able(onTidalDuty: true));
        var choices = new List<Choice>((await Due()).Where(x => (x.Reason.Rule == CallRule.Overdue ? able : serves).Contains(x.Queue)));
        foreach (var queue in serves)
        {
            if (!choices.Exists(choice => choice.Queue == queue))
            {
                choices.Add(new Choice(queue, Unhinted(hall.Find(queue)!)));
            }
        }

        return choices;
    }

    private async ValueTask<ImmutableArray<Choice>> Due()
    {
        try
        {
            return await grains.GetGrain<IDispatcherGrain>(day.Value).Choose(Desk.Window).AsTask()
                .WaitAsync(ChoicePatience, machineTime);
        }
        catch (Exception e) when (e is TimeoutException || GrainFaults.IsTransient(e))
        {
            return await DueByHeads();
        }
    }

    private async ValueTask<ImmutableArray<Choice>> DueByHeads()
    {
        var heads = new List<(QueueId, QueueHead?)>();
        foreach (var queue in Serves())
        {
            try
            {
                heads.Add((queue, (await QueueGrain(queue).Summary()).HeadFor(Desk.Window)));
            }
            catch (Exception e) when (GrainFaults.IsTransient(e))
            {
                // It is asked for a ticket all the same, after those that answered.
            }
        }

        var due = CallRouting.WithoutDispatcher(hall, hall.Find(Desk.Window)!, heads, clock.GetUtcNow());
        return [.. due.Select(x => new Choice(x.Queue, x.Reason))];
    }

    private static CallReason Unhinted(Queue queue) =>
        new(CallRule.WithoutDispatcher, TimeSpan.Zero, queue.TargetWait, 1, 0, null, 0);
}
