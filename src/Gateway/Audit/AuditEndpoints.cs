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
    private const int PageSize = 100;
    private const int MaxFilter = 80;

    public void Map(IEndpointRouteBuilder routes) => routes.MapHall("GET", "/audit", ReadAsync)
        .Says("Tells the privileged acts of a day: of tickets, windows, tides, alerts, accounts, devices, webhooks, and sign-ins", "Audit")
        .Asks("day", "The business day, yyyy-MM-dd; today by default")
        .Asks("by", "Only this person's: role:name, or the name alone")
        .Asks("act", "Only these, such as ticket-cancelled")
        .Asks("order", "oldest (the default) or newest: which comes first")
        .Asks("after", "Only what comes after this entry, in that order")
        .Answers<AuditAnswer>().Refuses(400, 404, 503).Allows(Roles.Administrator)
        .Shows(null, """
            {"entries":[{"id":"0639000000000000000.Queue.general.0000000042","at":"2026-11-23T10:12:30+08:00","by":"supervisor:wang.fang","act":"ticket-cancelled","on":"ticket:20261123.general.23","reason":"left the hall","details":{}}],"next":null}
            """);

    private async Task ReadAsync(HallRequest request)
    {
        if (!request.TryDate("day", out var day, out var problem) || !TryFilters(request, out var filters, out problem))
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

        var query = new AuditQuery(request.Hall, day ?? calendar.Today(request.Hall).Date, filters.By, filters.Act, filters.After, PageSize, filters.NewestFirst);
        try
        {
            var page = await trail.ReadAsync(query, request.Http.RequestAborted);
            await request.AnswerAsync(
                new AuditAnswer([.. page.Entries.Select(x => AuditEntryAnswer.Of(x, request.Hall.TimeZone))], page.Next), GatewayJson.Api.AuditAnswer);
        }
        catch (Exception fault) when (AskFaults.IsExpected(fault) && !request.Http.RequestAborted.IsCancellationRequested)
        {
            await request.RefuseAsync(Problem.Of(ProblemKind.Unavailable, "The journal cannot be read now; the service's log says more."));
        }
    }

    private static bool TryFilters(HallRequest request, out (string? By, string? Act, string? After, bool NewestFirst) filters, out Problem problem)
    {
        var query = request.Http.Request.Query;
        filters = ((string?)query["by"], (string?)query["act"], (string?)query["after"], query["order"] == "newest");
        problem = filters.By?.Length > MaxFilter ? Problem.OfField(ProblemKind.Invalid, "by", "is too long for a name")
            : filters.Act is { } act && !AuditTrail.Acts.Contains(act, StringComparer.Ordinal) ? Problem.OfField(ProblemKind.Invalid, "act", "is no act that an audit shows")
            : filters.After is { } after && !AuditTrail.IsPlace(after) ? Problem.OfField(ProblemKind.Invalid, "after", "is not an entry's id")
            : query["order"].ToString() is not ("" or "oldest" or "newest") ? Problem.OfField(ProblemKind.Invalid, "order", "must be oldest or newest")
            : null!;
        return problem is null;
    }
}
