using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Audit;

namespace Queueing.Gateway.Audit;

/// <summary>Who did what with which right in a hall.</summary>
internal sealed class AuditEndpoints(IServiceProvider services, HallCalendar calendar)
{
    public void Map(IEndpointRouteBuilder routes) => AuditFilters.Describe(
            routes.MapHall("GET", "/audit", ReadAsync)
                .Says("Tells the privileged acts of a day: of tickets, windows, tides, alerts, accounts, devices, webhooks, and sign-ins", "Audit"),
            "The business day, yyyy-MM-dd; today by default",
            "0639000000000000000.Queue.general.0000000042")
        .Answers<AuditAnswer>().Refuses(400, 404, 503).Allows(Roles.Administrator)
        .Shows(null, """
            {"entries":[{"id":"0639000000000000000.Queue.general.0000000042","at":"2026-11-23T10:12:30+08:00","by":"supervisor:wang.fang","act":"ticket-cancelled","on":"ticket:20261123.general.23","reason":"left the hall","details":{}}],"next":null}
            """);

    private async Task ReadAsync(HallRequest request)
    {
        if (AuditFilters.Read(request, AuditTrail.IsPlace, out var problem) is not { } filters)
        {
            await request.RefuseAsync(problem);
            return;
        }

        // A pure client of a cluster has no journal of its own to read.
        if (services.GetService<IAuditTrail>() is not { } trail)
        {
            await request.RefuseAsync(Problem.Of(ProblemKind.Unavailable, "This gateway has no journal to read."));
            return;
        }

        try
        {
            var page = await trail.ReadAsync(filters.Of(request.Hall, calendar.DayOf(request.Hall, filters.Day)), request.Http.RequestAborted);
            await request.AnswerAsync(
                new AuditAnswer([.. page.Entries.Select(x => AuditEntryAnswer.Of(x, request.Hall.TimeZone))], page.Next), GatewayJson.Api.AuditAnswer);
        }
        catch (Exception fault) when (AskFaults.IsExpected(fault) && !request.Http.RequestAborted.IsCancellationRequested)
        {
            await request.RefuseAsync(Problem.Of(ProblemKind.Unavailable, "The journal cannot be read now; the service's log says more."));
        }
    }
}
