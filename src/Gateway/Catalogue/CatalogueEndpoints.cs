using Queueing.Domain.Identities;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Catalogue;

/// <summary>The catalogue: what a hall does, and what to know before coming.</summary>
internal sealed class CatalogueEndpoints(HallCatalogues catalogues, HallCalendar calendar)
{
    private const string Tag = "Catalogue";
    private const int UsualItems = 50;
    private const int MostItems = 5000;
    private const int LongestQuery = 60;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", "/services", Search)
            .Says("Finds service items, the best first", Tag)
            .Asks("q", "Words of a name in Chinese or English, pinyin, or its initials: 居住证, juzhuzheng, jzz, residence; all items by default")
            .Asks("department", "Only the items of this department")
            .Asks("limit", $"How many at most; {UsualItems} by default")
            .Answers<ServiceList>().Refuses(400, 404).Shows(null, CatalogueExamples.Found);
        routes.MapHall("GET", "/services/{id}", Read)
            .Says("Tells what to know of a service item: materials, time limit, other ways, when and where", Tag)
            .Answers<ServiceGuideAnswer>().Refuses(400, 404).Shows(null, CatalogueExamples.Guide);
    }

    private Task Search(HallRequest request)
    {
        var query = request.Http.Request.Query;
        var text = query["q"].ToString();
        if (text.Length > LongestQuery)
        {
            return request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "q", $"must have at most {LongestQuery} characters"));
        }

        DepartmentId? department = null;
        if (query.TryGetValue("department", out var name))
        {
            department = DepartmentId.TryParse(name, out var id) && request.Hall.Departments.Any(x => x.Id == id) ? id : null;
            if (department is null)
            {
                return request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "department", "is not a department of this hall"));
            }
        }

        var limit = UsualItems;
        if (query.TryGetValue("limit", out var most) && (!int.TryParse(most, System.Globalization.CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostItems))
        {
            return request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "limit", $"must be a whole number from 1 to {MostItems}"));
        }

        var found = catalogues.Of(request.Hall).Search(text, department);
        return request.AnswerAsync(
            new ServiceList(found.Length, [.. found.Take(limit).Select(ServiceListItem.Of)]), GatewayJson.Api.ServiceList);
    }

    private Task Read(HallRequest request) =>
        !request.TryRoute<ServiceId>("id", out var id, out var problem) ? request.RefuseAsync(problem)
        : request.Hall.Find(id) is not { } service ? request.RefuseAsync(Problem.Of(ProblemKind.Unknown, $"There is no service '{id}' here."))
        : request.AnswerAsync(
            ServiceGuideAnswer.Of(ServiceGuide.Of(request.Hall, service, calendar.Schedule(request.Hall), calendar.Now(request.Hall))),
            GatewayJson.Api.ServiceGuideAnswer);
}
