using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Grains.Audit;

namespace Queueing.Gateway.Audit;

/// <summary>Which acts are asked for, as a question says it.</summary>
internal sealed record AuditFilters(DateOnly? Day, string? By, string? Act, string? After, bool NewestFirst)
{
    /// <summary>How many acts are answered at once.</summary>
    public const int PageSize = 100;

    private const int MaxFilter = 80;

    /// <summary>Says which questions a route takes.</summary>
    /// <param name="route">The route.</param>
    /// <param name="day">Which day is meant.</param>
    /// <param name="after">An entry's id.</param>
    public static RouteHandlerDescription Describe(RouteHandlerDescription route, string day, string after) => route
        .Asks("day", day)
        .Asks("by", "Only this person's: role:name, or the name alone")
        .Asks("act", "Only these, such as ticket-cancelled")
        .Asks("order", "oldest (the default) or newest: which comes first")
        .Asks("after", "Only what comes after this entry, in that order: its id", after);

    /// <summary>Reads them.</summary>
    /// <returns>Null after <paramref name="problem"/> was set.</returns>
    public static AuditFilters? Read(HallRequest request, Func<string, bool> isPlace, out Problem problem)
    {
        var query = request.Http.Request.Query;
        if (!request.TryDate("day", out var day, out problem))
        {
            return null;
        }

        var filters = new AuditFilters(day, query["by"], query["act"], query["after"], query["order"] == "newest");
        problem = filters.By?.Length > MaxFilter ? Problem.OfField(ProblemKind.Invalid, "by", "is too long for a name")
            : filters.Act is { } act && !AuditTrail.Acts.Contains(act, StringComparer.Ordinal) ? Problem.OfField(ProblemKind.Invalid, "act", "is no act that an audit shows")
            : filters.After is { } after && !isPlace(after) ? Problem.OfField(ProblemKind.Invalid, "after", "is not an entry's id")
            : query["order"].ToString() is not ("" or "oldest" or "newest") ? Problem.OfField(ProblemKind.Invalid, "order", "must be oldest or newest")
            : null!;
        return problem is null ? filters : null;
    }

    /// <summary>Asks them of a hall's day.</summary>
    public AuditQuery Of(Hall hall, HallDay day) => new(hall, day.Date, By, Act, After, PageSize, NewestFirst);
}
