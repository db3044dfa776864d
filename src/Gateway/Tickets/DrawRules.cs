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
        if (request.Services.Length == 0)
        {
            return Problem.OfField(ProblemKind.Invalid, "services", "must name a service");
        }

        ImmutableArray<ServiceId> services = [.. request.Services.Select(x => new ServiceId(x))];
        if (hall.Find(services[0]) is not { } first)
        {
            return Problem.OfField(ProblemKind.Invalid, "services[0]", "is not a service of this hall");
        }

        var priority = request.PriorityClass is { } name ? hall.Find(new PriorityClassId(name)) : hall.PriorityClasses[0];
        if (priority is null)
        {
            return Problem.OfField(ProblemKind.Invalid, "priorityClass", "is not a priority class of this hall");
        }

        if (EvidenceRules.Resolve(role, priority, request.Evidence, out var evidence) is { } problem)
        {
            return problem;
        }

        var channel = role is Roles.Phone ? TicketChannel.Phone
            : request.Channel ?? (role is Roles.Kiosk ? TicketChannel.Kiosk : TicketChannel.Clerk);
        return new DrawOrder(first.Queue, new DrawTicket(services, channel, priority.Id, evidence));
    }
}
