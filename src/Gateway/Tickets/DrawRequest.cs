using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;
using Queueing.Domain.Identities;

namespace Queueing.Gateway.Tickets;

/// <summary>Asks for a number.</summary>
/// <param name="Services">The service items; exactly one.</param>
/// <param name="Channel">How it is drawn; by default as the caller's role draws.</param>
/// <param name="PriorityClass">The priority class; by default the hall's ordinary one.</param>
internal sealed record DrawRequest(string[] Services, TicketChannel? Channel, string? PriorityClass)
{
    public static DrawRequest Read(BodyFields fields)
    {
        var services = fields.Identities<ServiceId>("services");
        var channel = fields.Choice<TicketChannel>(
            "channel", required: false, ("kiosk", TicketChannel.Kiosk), ("phone", TicketChannel.Phone), ("clerk", TicketChannel.Clerk));
        var priority = fields.Identity<PriorityClassId>("priorityClass", required: false);
        return new DrawRequest([.. services.Select(x => x.Value)], channel, priority?.Value);
    }
}
