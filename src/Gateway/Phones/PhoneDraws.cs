using System.Globalization;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tickets;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Phones;

/// <summary>
/// One live ticket for a phone and a service: a phone that draws again gets the ticket it has. The journal keeps it so, for the
/// draw's key is the phone, the day, the service and how many tickets of it have ended.
/// </summary>
internal sealed class PhoneDraws(TicketDesk desk, HallCalendar calendar)
{
    private const int MostInADay = 5;

    public async Task<Answer<TicketView>> DrawAsync(HallRequest request, DrawOrder order)
    {
        var day = calendar.Today(request.Hall).Date;
        for (var ended = 0; ended < MostInADay; ended++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}.{order.Ticket.Services[0].Value}.{ended}");
            var answer = await desk.DrawAsync(request.Hall, order.Queue, new Caller(request.Identity.By, key, 0), order.Ticket);
            if (!answer.IsDone(out var drawn, out _))
            {
                return answer;
            }

            var now = await desk.FindAsync(request.Hall, drawn.Id);
            if (!now.IsDone(out var ticket, out _) || ticket.State is not (TicketState.Completed or TicketState.Cancelled or TicketState.Expired or TicketState.Forwarded))
            {
                return now;
            }
        }

        return new Refusal(RefusalCode.NoDraw, $"This phone has had {MostInADay} tickets for this service today; please ask at the desk.");
    }
}
