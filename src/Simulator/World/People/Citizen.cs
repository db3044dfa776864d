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
        var caller = As("kiosk", $"draw {visit.Queue} {visit.Class}");
        for (var press = 1; press < visit.Presses; press++)
        {
            Scheduler.Start(() => Draw(caller, visit.Queue, visit.Class));
        }

        var answer = await Draw(caller, visit.Queue, visit.Class);
        for (var again = 0; again < 3 && answer.Refusal?.Code == RefusalCode.Unavailable; again++)
        {
            await Wait(1, 20);
            answer = await Draw(caller, visit.Queue, visit.Class);
        }

        if (answer.Value is { } ticket)
        {
            if (Draws.Happens(0.03))
            {
                // A kiosk whose keys are not its own: another request under one that was used.
                var other = Counter.Hall.PriorityClasses[^1].Id;
                await Draw(caller with { Fingerprint = caller.Fingerprint + 1 }, visit.Queue, other);
            }

            await Follow(ticket, visit.Patience is { } patience ? Counter.Now + patience : DateTimeOffset.MaxValue);
        }
    }

    private async Task Follow(TicketView ticket, DateTimeOffset cancels)
    {
        var returns = Draws.Happens(0.5) ? 2 : 0;
        while (Counter.Now < leaves)
        {
            await Wait(40, 300);
            var now = await Look(ticket.Queue, ticket.Id);
            switch (now?.State)
            {
                case TicketState.Waiting or TicketState.Called or TicketState.Serving when Counter.Now >= cancels:
                    await Act(As("citizen", $"cancel {ticket.Id}"), ticket.Queue, new TicketCommand(ticket.Id, TicketAction.Cancel, Reason: "no time"));
                    break;
                case TicketState.Missed when returns-- > 0:
                    var place = (ReinstatePlace)Draws.Below(Enum.GetValues<ReinstatePlace>().Length);
                    await Act(As("kiosk", $"reinstate {ticket.Id}"), ticket.Queue, new TicketCommand(ticket.Id, TicketAction.Reinstate, Place: place, PlaceAfter: 1 + Draws.Below(3)));
                    break;
                case TicketState.Waiting or TicketState.Called or TicketState.Serving or null:
                    break;
                default:
                    return;
            }
        }
    }
}
