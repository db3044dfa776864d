using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Draws a number, follows it, cancels when patience ends, and comes back after a missed call, or not.</summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">The world's seed.</param>
/// <param name="visit">What they came for.</param>
/// <param name="leaves">When they go home, whatever became of it.</param>
internal sealed class Citizen(Counter counter, ulong seed, Visit visit, DateTimeOffset leaves) : Person(counter, seed, $"citizen-{visit.Id}")
{
    protected override async Task Live()
    {
        var caller = Asks();
        for (var press = 1; press < visit.Presses; press++)
        {
            Scheduler.Start(() => Draw(caller, visit.Class));
        }

        var answer = await Draw(caller, visit.Class);
        for (var again = 0; again < 3 && answer.Refusal?.Code == RefusalCode.Unavailable; again++)
        {
            await Wait(1, 20);
            answer = await Draw(caller, visit.Class);
        }

        if (answer.Value is { } ticket)
        {
            if (Draws.Happens(0.03))
            {
                // A kiosk whose keys are not its own: another request under one that was used.
                var other = Counter.Hall.PriorityClasses[^1].Id;
                await Draw(caller with { Fingerprint = caller.Fingerprint + 1 }, other);
            }

            await Follow(ticket, visit.Patience is { } patience ? Counter.Now + patience : DateTimeOffset.MaxValue);
        }
    }

    /// <summary>A voucher is its own key, as at the gateway: whoever comes with a copy gets the same ticket.</summary>
    private Caller Asks()
    {
        var caller = As("kiosk", $"draw {visit.Queue} {visit.Class}");
        return visit.Voucher is { } voucher ? caller with { By = $"voucher:{voucher.Number}", Key = voucher.Ticket.Value } : caller;
    }

    private Task<Answer<TicketView>> Draw(Caller caller, PriorityClassId priority) => Draw(caller, visit.Queue, visit.Services, priority, visit.Voucher);

    private async Task Follow(TicketView ticket, DateTimeOffset cancels)
    {
        var returns = Draws.Happens(0.5) ? 2 : 0;
        while (Counter.Now < leaves)
        {
            await Wait(40, 300);
            switch (await Find(ticket))
            {
                case { State: TicketState.Waiting or TicketState.Called or TicketState.Serving or TicketState.Parked } now when Counter.Now >= cancels:
                    await Act(As("citizen", $"cancel {now.Id}"), now.Queue, new TicketCommand(now.Id, TicketAction.Cancel, Reason: "no time"));
                    break;
                case { State: TicketState.Missed } now when returns-- > 0:
                    await Act(As("kiosk", $"reinstate {now.Id}"), now.Queue, new TicketCommand(now.Id, TicketAction.Reinstate, Place: AnyPlace(), PlaceAfter: 1 + Draws.Below(3)));
                    await ShowWhoTheyAre(now);
                    break;
                case { State: TicketState.Parked } now when Draws.Happens(0.5):
                    // Back with the papers, at the desk by the door.
                    await Click("supervisor", now, new TicketCommand(now.Id, TicketAction.Release, Reason: "is back"), 0.2);
                    break;
                case null or { State: TicketState.Waiting or TicketState.Called or TicketState.Serving or TicketState.Parked }:
                    break;
                case { State: TicketState.Completed } now when Draws.Happens(0.3):
                    await Rate(now);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>Whoever is back in line is sometimes seen to be of another class.</summary>
    private async Task ShowWhoTheyAre(TicketView ticket)
    {
        if (Draws.Happens(0.4))
        {
            var seen = Counter.Hall.PriorityClasses[Draws.Below(Counter.Hall.PriorityClasses.Length)].Id;
            var command = new TicketCommand(ticket.Id, TicketAction.Reprioritise, Reason: "seen at the desk", PriorityClass: seen, Evidence: PriorityEvidence.Verified);
            await Act(As("supervisor", $"class of {ticket.Id}"), ticket.Queue, command);
        }
    }

    /// <summary>Says how it was, of one of the services, perhaps twice, perhaps nonsense.</summary>
    private async Task Rate(TicketView ticket)
    {
        do
        {
            var service = Draws.Happens(0.5) ? (ServiceId?)null : ticket.Services[Draws.Below(ticket.Services.Length)];
            await Click("citizen", ticket, new TicketCommand(ticket.Id, TicketAction.Rate, Service: service, Score: Draws.Below(7)), 0.2);
            await Wait(1, 20);
        }
        while (Draws.Happens(0.4));
    }
}
