using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Access;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;

namespace Queueing.Gateway.Tickets;

/// <summary>
/// Sends somebody on to another hall. The other hall is asked first whether it would give a number now, for each service; then the ticket ends here, and
/// from that on the arrival is only a matter of time: what this gateway does not live to tell, the queue here goes on telling.
/// </summary>
internal sealed class ForwardDesk(TicketDesk desk, GrainCalls calls, HallCalendar calendar, IHallDirectory halls)
{
    public async Task<Answer<TicketView>> SendAsync(Hall hall, Caller caller, TicketCommand order)
    {
        var other = halls.Require(order.Hall!.Value);
        var grain = QueueOf(other, other.Find(order.Service!.Value)!);
        var known = await desk.FindAsync(hall, order.Ticket);
        if (!known.IsDone(out var ticket, out var refusal)
            || (ticket.State is not TicketState.Forwarded && (refusal = await RefusedAsync(other, ticket, order)) is not null))
        {
            return refusal!;
        }

        var sent = await desk.ActAsync(hall, caller, order);
        if (!sent.IsDone(out var ended, out _))
        {
            return sent;
        }

        var arrived = await calls.CommandAsync(() => grain.Admit(ArrivingTicket.Of(new HallDay(hall.Id, ended.Id.Date), ended)));
        return arrived.IsDone(out var there, out _) ? ended with { Forward = ended.Forward! with { Arrived = there.Id } } : sent;
    }

    /// <summary>What that hall does not offer the queue here refuses, with all else that it knows of the ticket.</summary>
    private async Task<Refusal?> RefusedAsync(Hall other, TicketView ticket, TicketCommand order)
    {
        var others = ForwardDecisions.Others(ticket.Services, ticket.Service, order.Service!.Value);
        foreach (var service in others.RemoveRange(order.Services).Insert(0, order.Service.Value).Select(other.Find).OfType<Service>())
        {
            var asked = await calls.ReadAsync<Box<Refusal?>>(
                async () => new Box<Refusal?>(await QueueOf(other, service).MayArrive(service.Id)), "There is no such queue.");
            var refusal = asked.IsDone(out var told, out var silent) ? told.Value : silent;
            if (refusal is not null)
            {
                return service.Id == order.Service ? refusal : refusal with { Detail = $"{service.Id}: {refusal.Detail}" };
            }
        }

        return null;
    }

    private ITicketQueueGrain QueueOf(Hall other, Service service) =>
        calls.Grain<ITicketQueueGrain>(GrainKey.Of(calendar.Today(other), service.Queue));
}
