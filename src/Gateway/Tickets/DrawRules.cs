using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>Turns a request for a number into the queue to ask and what to ask it.</summary>
internal static class DrawRules
{
    public static Parsed<DrawOrder> Resolve(Hall hall, Roles role, DrawRequest request)
    {
        if (request.Services.Length != 1)
        {
            return Problem.OfField(ProblemKind.Invalid, "services", "must name exactly one service");
        }

        if (hall.Find(new ServiceId(request.Services[0])) is not { } service)
        {
            return Problem.OfField(ProblemKind.Invalid, "services[0]", "is not a service of this hall");
        }

        var priority = request.PriorityClass is { } name ? hall.Find(new PriorityClassId(name)) : hall.PriorityClasses[0];
        if (priority is null)
        {
            return Problem.OfField(ProblemKind.Invalid, "priorityClass", "is not a priority class of this hall");
        }

        var channel = request.Channel ?? (role is Roles.Kiosk ? TicketChannel.Kiosk : TicketChannel.Clerk);
        return new DrawOrder(service.Queue, new DrawTicket(ImmutableArray.Create(service.Id), channel, priority.Id));
    }
}
