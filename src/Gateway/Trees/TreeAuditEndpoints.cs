using Queueing.Domain.Halls;
using Queueing.Gateway.Audit;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Audit;

namespace Queueing.Gateway.Trees;

/// <summary>Who did what with which right in a hall and in all halls below it.</summary>
internal sealed class TreeAuditEndpoints(IServiceProvider services, TreeReader tree, HallCalendar calendar)
{
    public void Map(IEndpointRouteBuilder routes) => AuditFilters.Describe(
            routes.MapHall("GET", "/tree/audit", ReadAsync)
                .Says("Tells the privileged acts of a day in a hall and in all halls below it, in one order", "Audit"),
            TreeEndpoints.Day,
            "0639000000000000000.Queue.general.0000000042@town")
        .Answers<TreeAuditAnswer>().Refuses(400, 404, 503).Allows(Roles.Administrator).Shows(null, TreeExamples.Audit);

    private async Task ReadAsync(HallRequest request)
    {
        if (AuditFilters.Read(request, x => TreePlace.TryParse(x, out _), out var problem) is not { } filters)
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

        var read = await tree.ReadAsync(
            request.Hall, async (hall, stop) => await trail.ReadAsync(QueryOf(filters, hall), stop), request.Http.RequestAborted);
        await request.AnswerAsync(Merge(read, filters.NewestFirst), GatewayJson.Api.TreeAuditAnswer);
    }

    /// <summary>What comes after an act of one hall may in another be an act with the same id.</summary>
    private AuditQuery QueryOf(AuditFilters filters, Hall hall)
    {
        var query = filters.Of(hall, calendar.DayOf(hall, filters.Day));
        if (filters.After is not { } text || !TreePlace.TryParse(text, out var after))
        {
            return query;
        }

        var there = string.CompareOrdinal(hall.Id.Value, after.Hall);
        return query with { After = after.Id, WithAfter = filters.NewestFirst ? there < 0 : there > 0 };
    }

    /// <summary>Each hall's first acts hold the first of all.</summary>
    private static TreeAuditAnswer Merge((Hall Hall, AuditPage? Page)[] read, bool newestFirst)
    {
        var acts = read.SelectMany(x => x.Page?.Entries.Select(y => (x.Hall, Entry: y, Place: new TreePlace(y.Id, x.Hall.Id.Value))) ?? []);
        TreeAuditEntryAnswer[] told = [.. (newestFirst ? acts.OrderByDescending(x => x.Place) : acts.OrderBy(x => x.Place)).Select(x => TreeAuditEntryAnswer.Of(x.Hall, x.Entry))];
        var isMore = told.Length > AuditFilters.PageSize || read.Any(x => x.Page?.Next is not null);
        return new TreeAuditAnswer(
            told[..Math.Min(told.Length, AuditFilters.PageSize)],
            isMore ? told[AuditFilters.PageSize - 1].Id : null,
            [.. read.Where(x => x.Page is null).Select(x => x.Hall.Id.Value)]);
    }
}
