using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tickets;

/// <summary>Tickets that neither wait nor are over, for those who call them again; and who is left of a day that is over, for those who end them.</summary>
internal sealed class AsideEndpoints(TicketDesk desk)
{
    public void Map(IEndpointRouteBuilder routes) => routes
        .MapHall("GET", "/tickets/aside", List)
        .Says("Lists a day's tickets that are parked, missed, called or being served, and on a day that is over those that still wait, the longest so first", "Tickets")
        .Asks("day", "The business day, yyyy-MM-dd; today by default")
        .Asks("window", "Only those of the queues that this window may serve")
        .Asks("queue", "Only those of this queue")
        .Answers<TicketAnswer[]>().Refuses(400, 404, 503).Allows(Roles.Clerk | Roles.Supervisor).Shows(null, $"[{TicketExample.Json}]");

    private async Task List(HallRequest request)
    {
        if (!request.TryDate("day", out var day, out var problem) || !TryQueues(request, out var queues, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        await ((await desk.AsideAsync(request.Hall, day, queues)).IsDone(out var tickets, out var refusal)
            ? request.AnswerAsync([.. tickets.Select(x => TicketAnswers.ForStaff(x, request.Hall.TimeZone))], GatewayJson.Api.TicketAnswerArray)
            : request.RefuseAsync(refusal));
    }

    private static bool TryQueues(HallRequest request, out IEnumerable<QueueId> queues, out Problem problem)
    {
        var (query, hall) = (request.Http.Request.Query, request.Hall);
        (queues, problem) = (hall.Queues.Select(x => x.Id), null!);
        if (query.TryGetValue("window", out var name))
        {
            if (!WindowId.TryParse(name, out var id) || hall.Find(id) is not { } window)
            {
                problem = Problem.OfField(ProblemKind.Invalid, "window", "is not a window of this hall");
                return false;
            }

            queues = window.Primary.Concat(window.Tidal);
        }

        if (query.TryGetValue("queue", out var text))
        {
            if (!QueueId.TryParse(text, out var queue) || hall.Find(queue) is null)
            {
                problem = Problem.OfField(ProblemKind.Invalid, "queue", "is not a queue of this hall");
                return false;
            }

            queues = queues.Where(x => x == queue);
        }

        return true;
    }
}
