using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Access;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;

namespace Queueing.Gateway.Tickets;

/// <summary>
/// Sends somebody on to another hall. The other hall is asked first whether it would give a number now; then the ticket ends here, and
/// from that on the arrival is only a matter of time: what this gateway does not live to tell, the queue here goes on telling.
/// </summary>
internal sealed class ForwardDesk(TicketDesk desk, GrainCalls calls, HallCalendar calendar, IHallDirectory halls)
{
    public async Task<Answer<TicketView>> SendAsync(Hall hall, Caller caller, TicketCommand order)
    {
        var other = halls.Require(order.Hall!.Value);
        var service = order.Service!.Value;
        var grain = calls.Grain<ITicketQueueGrain>(GrainKey.Of(calendar.Today(other), other.Find(service)!.Queue));
        var known = await desk.FindAsync(hall, order.Ticket);
        if (!known.IsDone(out var ticket, out var refusal)
            || (ticket.State is not TicketState.Forwarded && (refusal = await RefusedAsync(grain, service)) is not null))
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

    private async Task<Refusal?> RefusedAsync(ITicketQueueGrain grain, ServiceId service)
    {
        var asked = await calls.ReadAsync<Box<Refusal?>>(
            async () => new Box<Refusal?>(await grain.MayArrive(service)), "There is no such queue.");
        return asked.IsDone(out var told, out var silent) ? told.Value : silent;
    }
}
