using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Tickets;

/// <summary>Tells where somebody was sent on to; and the holder of the ticket here, by what the one there is followed.</summary>
internal sealed class Forwards(TicketTokens tokens, IHallDirectory halls)
{
    public ForwardAnswer? Of(HallRequest request, TicketView ticket) =>
        request.Identity.Role is Roles.Citizen && ticket.Forward is { Hall: var hall, Arrived: { } there }
            ? Of(ticket)! with { AccessToken = tokens.Of(hall, there) }
            : Of(ticket);

    public ForwardAnswer? Of(TicketView ticket) => ticket.Forward is { } forward
        ? new ForwardAnswer(
            forward.Hall.Value,
            forward.Service.Value,
            [.. forward.Services.Select(x => x.Value)],
            forward.Arrived?.Value,
            forward.Arrived is { } there ? halls.Find(forward.Hall)?.NumberOf(there)?.Value : null)
        : null;
}
