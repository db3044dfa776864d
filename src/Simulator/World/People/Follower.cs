using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.People;

/// <summary>Follows a ticket, cancels when patience ends, comes back after a missed call, or not, and goes to another hall when sent there.</summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">What their mind goes by.</param>
/// <param name="name">Who they are.</param>
/// <param name="leaves">When they go home, whatever became of it.</param>
internal abstract class Follower(Counter counter, ulong seed, string name, DateTimeOffset leaves) : Person(counter, seed, name)
{
    /// <summary>Gets when they go home.</summary>
    protected DateTimeOffset Leaves => leaves;

    protected async Task Follow(TicketView ticket, DateTimeOffset cancels)
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
                case { State: TicketState.Forwarded, Forward.Arrived: null }:
                    break;
                case { State: TicketState.Forwarded, Forward.Arrived: { } there }:
                    await new Guest(Counter.Passage!.There, Draws.Next(), there, leaves).Work();
                    return;
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
