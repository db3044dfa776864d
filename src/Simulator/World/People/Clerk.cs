using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Signs in, opens, calls, serves, errs, and goes home when the hall is empty; who only helps goes when let go.</summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">The world's seed.</param>
/// <param name="shift">What to do.</param>
/// <param name="leaves">When to leave, whatever there is to do.</param>
/// <param name="helps">True for somebody from the back office, who leaves when the window is no longer theirs.</param>
internal sealed class Clerk(Counter counter, ulong seed, ClerkDay shift, DateTimeOffset leaves, bool helps) : Person(counter, seed, shift.Staff.Value, shift.Id)
{
    private readonly WindowId window = shift.Window;
    private bool over;
    private bool sat;
    private int pauses;

    protected override async Task Live()
    {
        while (!over && Counter.Now < leaves)
        {
            if (await IsReadyToCall())
            {
                await Call();
            }
            else
            {
                await Wait(2, 8);
            }
        }

        await Leave();
    }

    private Caller Me(string request) => As("clerk", request);

    /// <summary>Sees to it that the clerk sits there and the window is open.</summary>
    private async Task<bool> IsReadyToCall()
    {
        var view = await Look(window);
        if (view is null)
        {
            return false;
        }

        if (view.Order?.Clerk != shift.Staff)
        {
            over = helps && sat;
            if (over)
            {
                return false;
            }

            sat = true;
            if ((await Seat(Me($"sit {window}"), window, shift.Staff)).Refusal is { } refusal)
            {
                await Wait(5, 40);
                if (refusal.Code == RefusalCode.WrongState && Draws.Happens(0.2))
                {
                    await Seat(Me($"take {window}"), window, shift.Staff, new SeatTerms(TakeOver: true, Reason: "it is my window"));
                }
            }

            return false;
        }

        sat = true;
        if (view.Hand?.Ticket is { } inHand)
        {
            await Serve(inHand);
        }

        if (view.State is WindowState.Closed or WindowState.Paused)
        {
            return (await SetPhase(Me($"open {window}"), window, WindowPhase.Open, null)).Refusal is null;
        }

        if (Draws.Happens(0.04) && view.State is not WindowState.Draining)
        {
            await SetPhase(Me($"pause {window}"), window, WindowPhase.Paused, pauses++ % 2 == 0 ? "a short break" : PauseReason.Usual[pauses % PauseReason.Usual.Length].Id);
            await Wait(1, 40);
            return false;
        }

        return view.State is not WindowState.Draining && !await LeavesItToTheWindow(view);
    }

    /// <summary>A window that calls by itself is mostly let do so; now and then its clerk chooses anew.</summary>
    private async Task<bool> LeavesItToTheWindow(WindowView view)
    {
        if (Draws.Happens(0.02))
        {
            await SetAutoCall(Me($"auto {window}"), window, Draws.Happens(0.3) ? null : TimeSpan.FromSeconds(1 + Draws.Below(15)));
        }

        var isLeft = view is { AutoCall: not null, State: WindowState.Idle } && Draws.Happens(0.7);
        if (isLeft)
        {
            await Wait(2, 8);
        }

        return isLeft;
    }

    private async Task Call()
    {
        var caller = Me($"call {window}");
        if (Draws.Happens(shift.Haste))
        {
            // A double click: the same key twice, or, when the page was loaded anew, another.
            var second = Draws.Happens(0.5) ? caller : Me($"call {window}");
            Scheduler.Start(() => CallNext(second, window));
        }

        var taken = Draws.Happens(0.05) ? await TakeOver() : null;
        var answer = taken ?? await (Counter.Aside.Count > 0 && Draws.Happens(0.15) ? CallBack() : CallNext(caller, window));
        if (answer.Value is { Ticket: { } ticket })
        {
            await Serve(ticket);
        }
        else if (answer.Value is { WindowClosed: true })
        {
            over = true;
        }
        else
        {
            await Wait(answer.Value is null ? 1 : 5, answer.Value is null ? 15 : 40);
            if (Draws.Happens(0.4))
            {
                await MindTides();
            }

            if (Draws.Happens(0.05))
            {
                await HandOver();
            }
        }
    }

    private async Task Serve(TicketView ticket)
    {
        await Wait(1, 15);
        if (ticket.State == TicketState.Called)
        {
            if (await Elsewise(ticket))
            {
                return;
            }

            await Do(ticket, TicketAction.Start);
        }

        TicketView? next = ticket;
        var usual = Counter.Hall.Find(ticket.Queue)!.ExpectedService.TotalSeconds;
        while (next is { State: not TicketState.Completed } && next.Call == ticket.Call)
        {
            await Wait(0.1 * usual, 1.5 * usual);
            next = await End(ticket);
        }

        if (Draws.Happens(shift.Haste))
        {
            // A click that comes late must not end somebody else's service.
            await Wait(0, 20);
            await Act(Me($"late {ticket.Id}"), ticket.Queue, new TicketCommand(ticket.Id, TicketAction.Finish, ticket.Call));
        }
    }

    /// <summary>Ends a service, or what comes of it instead.</summary>
    /// <returns>The ticket then; null when nobody answers or it is not theirs any more.</returns>
    private async Task<TicketView?> End(TicketView ticket)
    {
        if (Draws.Happens(0.08))
        {
            var services = Counter.Hall.Services;
            await Do(ticket, new TicketCommand(ticket.Id, TicketAction.AddService, ticket.Call, Services: [services[Draws.Below(services.Length)].Id]));
        }

        if (Draws.Happens(0.04))
        {
            return await SendToWindow(ticket);
        }

        if (Counter.Passage is { } passage && Draws.Happens(0.15))
        {
            return await Do(ticket, passage.Order(Draws, ticket, ticket.Call, "a matter of the other hall"));
        }

        if (Counter.Hall.Queues.Length > 1 && Draws.Happens(0.1))
        {
            var others = Counter.Hall.Queues.Where(x => x.Id != ticket.Queue).ToList();
            return await Do(ticket, new TicketCommand(ticket.Id, TicketAction.Transfer, ticket.Call, others[Draws.Below(others.Count)].Id));
        }

        if (Draws.Happens(0.06))
        {
            return await Do(ticket, new TicketCommand(ticket.Id, TicketAction.Park, ticket.Call, Reason: "a paper is missing"));
        }

        return await Do(ticket, Draws.Happens(0.05)
            ? new TicketCommand(ticket.Id, TicketAction.Requeue, ticket.Call, Place: AnyPlace(), PlaceAfter: 1 + Draws.Below(3), Reason: "another form")
            : new TicketCommand(ticket.Id, TicketAction.Finish, ticket.Call));
    }

    /// <summary>To one window alone, which seems to be open, mostly.</summary>
    private async Task<TicketView?> SendToWindow(TicketView ticket)
    {
        var to = Counter.Hall.Windows[Draws.Below(Counter.Hall.Windows.Length)].Id;
        var isClosed = Draws.Happens(0.9) && (await Look(to))?.State == WindowState.Closed;
        return await Do(ticket, new TicketCommand(ticket.Id, TicketAction.Transfer, ticket.Call, Window: to, WindowClosed: isClosed, Reason: "asks for that colleague"));
    }

    /// <summary>Calls one back by name that staff keep a note of, wherever it is by now.</summary>
    private Task<Answer<CallView>> CallBack()
    {
        var ticket = Counter.Aside[Draws.Below(Counter.Aside.Count)];
        var caller = Me($"call {ticket.Id} to {window}");
        if (Draws.Happens(shift.Haste))
        {
            var second = Draws.Happens(0.5) ? caller : Me($"call {ticket.Id} to {window}");
            Scheduler.Start(() => CallTicket(second, window, ticket.Id, null));
        }

        return CallTicket(caller, window, ticket.Id, null);
    }

    /// <summary>Goes on with what a colleague has in hand; null when they have nothing.</summary>
    private async Task<Answer<CallView>?> TakeOver()
    {
        var windows = Counter.Hall.Windows;
        return (await Look(windows[Draws.Below(windows.Length)].Id))?.Hand?.Ticket is { Call: { } call } ticket
            ? await TakeOver(Me($"take over {ticket.Id}"), window, ticket.Id, call, "a colleague was called away")
            : null;
    }

    /// <summary>Offers the seat to anybody, who takes it, mostly.</summary>
    private async Task HandOver()
    {
        var to = Counter.Hall.Staff[Draws.Below(Counter.Hall.Staff.Length)].Id;
        if ((await HandOver(Me($"hand {window} to {to}"), window, to)).Refusal is null && Draws.Happens(0.8))
        {
            await Wait(0, 20);
            await Seat(Me($"take {window}") with { By = $"clerk:{to}" }, window, to);
        }
    }

    /// <summary>What comes of a call instead of a service.</summary>
    private async Task<bool> Elsewise(TicketView ticket)
    {
        if (Draws.Happens(0.15))
        {
            await Wait(5, 10);
            await Do(ticket, TicketAction.Recall);
            if (Draws.Happens(0.3) && await IsLetPass(ticket))
            {
                return true;
            }
        }

        if (Draws.Happens(0.12))
        {
            await Do(ticket, TicketAction.Miss);
            ClickLate(ticket);
            return true;
        }

        if (Draws.Happens(0.06))
        {
            await Do(ticket, TicketAction.PutBack);
            ClickLate(ticket);
            return true;
        }

        return false;
    }

    /// <summary>Leaves it to time whether somebody comes, where the queue has one for it; tells whether the call is over.</summary>
    private async Task<bool> IsLetPass(TicketView ticket)
    {
        var until = Counter.Now + (Counter.Hall.Find(ticket.Queue)!.Timers.MissAfter * 3 ?? TimeSpan.Zero);
        while (Counter.Now < until)
        {
            await Wait(5, 15);
            if (await Find(ticket) is not { State: TicketState.Called })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A click on what the page still shows, when the ticket may be called elsewhere already.</summary>
    private void ClickLate(TicketView ticket)
    {
        if (Draws.Happens(0.5))
        {
            Scheduler.Start(async () =>
            {
                await Wait(0, 20);
                var action = Draws.Happens(0.5) ? TicketAction.Start : TicketAction.Finish;
                await Act(Me($"late {action} {ticket.Id}"), ticket.Queue, new TicketCommand(ticket.Id, action, ticket.Call));
            });
        }
    }

    /// <summary>Does something with the ticket in hand, again under the same key while nobody answers.</summary>
    private Task<TicketView?> Do(TicketView ticket, TicketAction action) => Do(ticket, new TicketCommand(ticket.Id, action, ticket.Call));

    private async Task<TicketView?> Do(TicketView ticket, TicketCommand command)
    {
        var caller = Me($"{command.Action} {ticket.Id}");
        if (Draws.Happens(shift.Haste))
        {
            var second = Draws.Happens(0.5) ? caller : Me($"{command.Action} {ticket.Id}");
            Scheduler.Start(() => Act(second, ticket.Queue, command));
        }

        var answer = await Act(caller, ticket.Queue, command);
        if (answer.Value is not null && Draws.Happens(0.02))
        {
            // Another request under a key that was used.
            await Act(caller with { Fingerprint = caller.Fingerprint + 1 }, ticket.Queue, command with { Action = TicketAction.PutBack });
        }

        for (var again = 0; again < 5 && answer.Refusal?.Code == RefusalCode.Unavailable; again++)
        {
            await Wait(1, 10);
            answer = await Act(caller, ticket.Queue, command);
        }

        return answer.Value;
    }

    private async Task MindTides()
    {
        if (await Floor() is not { } floor)
        {
            return;
        }

        foreach (var tide in floor.Tides.Where(x => x.Clerk == shift.Staff && x.Deadline is not null))
        {
            await ActOnTide(Me($"answer {tide.Id}"), tide.Id, Draws.Happens(0.9) ? TideAction.Acknowledge : TideAction.Decline);
        }
    }

    private async Task Leave()
    {
        for (var again = 0; again < 10; again++)
        {
            if ((await Seat(Me($"leave {window}"), window, null)).Refusal?.Code != RefusalCode.Unavailable)
            {
                return;
            }

            await Wait(1, 10);
        }
    }
}
