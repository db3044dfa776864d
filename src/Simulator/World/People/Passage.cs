using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.People;

/// <summary>
/// How somebody is sent on to the other hall, as the gateway does it (decision 0024): asks there, ends the ticket here, has it arrive
/// there. Now and then it does not live to do the last, or to say that it was done.
/// </summary>
/// <param name="here">How the hall is reached.</param>
/// <param name="there">How the other is.</param>
internal sealed class Passage(Counter here, Counter there)
{
    /// <summary>How often the gateway ends a ticket and does not get the other hall to hear of it.</summary>
    private const double Untold = 0.25;

    /// <summary>How often it has ended a ticket, and dies before it does or says anything more.</summary>
    private const double Dies = 0.15;

    public Counter There => there;

    /// <summary>An order to send somebody on to any service there; mostly it gives up what is not offered there, now and then what is.</summary>
    public TicketCommand Order(Draws draws, TicketView ticket, CallId? call, string? reason)
    {
        var service = there.Hall.Services[draws.Below(there.Hall.Services.Length)].Id;
        var others = ForwardDecisions.Others(ticket.Services, ticket.Service, service);
        ImmutableArray<ServiceId> givenUp = [.. others.Where(x => draws.Happens(there.Hall.Find(x) is null ? 0.9 : 0.1))];
        return new(ticket.Id, TicketAction.Forward, call, Service: service, Services: givenUp, Hall: there.Hall.Id, Reason: reason);
    }

    /// <summary>Sends somebody on.</summary>
    /// <returns>The ticket here afterwards, or a refusal; Unavailable when no answer came.</returns>
    public async Task<Answer<TicketView>> Send(Draws draws, Caller caller, QueueId queue, TicketCommand order)
    {
        var to = there.Hall.Find(order.Service!.Value)!.Queue;
        if (await here.Ticket(draws, queue, order.Ticket) is not { } known)
        {
            return new Refusal(RefusalCode.Unavailable, "nobody answers");
        }

        if (known.State != TicketState.Forwarded && await IsClosed(draws, known, order))
        {
            return new Refusal(RefusalCode.NoDraw, "the other hall gives no number");
        }

        var sent = await here.Ask(draws, caller, queue.Value, "Act", [order], x => x.GetGrain<ITicketQueueGrain>(here.Key(queue)).Act(caller, order));
        if (sent.Value is not { State: TicketState.Forwarded } ended || draws.Happens(Untold))
        {
            return sent;
        }

        if (draws.Happens(Dies))
        {
            return new Refusal(RefusalCode.Unavailable, "the gateway dies");
        }

        var arriving = ArrivingTicket.Of(here.Day, ended);
        await there.Ask(draws, arriving.ToCaller(), to.Value, "Admit", [arriving], x => x.GetGrain<ITicketQueueGrain>(there.Key(to)).Admit(arriving));
        return sent;
    }

    /// <summary>Asks whether the other hall would give a number now, for each service; a hall that does not answer gives none.</summary>
    private async Task<bool> IsClosed(Draws draws, TicketView ticket, TicketCommand order)
    {
        var service = order.Service!.Value;
        foreach (var along in ForwardDecisions.Others(ticket.Services, ticket.Service, service).RemoveRange(order.Services).Insert(0, service))
        {
            if (there.Hall.Find(along) is { Queue: var queue } && await IsClosed(draws, queue, along))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> IsClosed(Draws draws, QueueId queue, ServiceId service)
    {
        var isAnswered = false;
        var refusal = await there.Read(draws, async x =>
        {
            var told = await x.GetGrain<ITicketQueueGrain>(there.Key(queue)).MayArrive(service);
            isAnswered = true;
            return told;
        });
        return !isAnswered || refusal is not null;
    }
}
