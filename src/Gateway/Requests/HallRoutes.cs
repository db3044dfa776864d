using System.Reflection;
using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Requests;

/// <summary>Maps routes below <c>/api/v1/halls/{hall}</c>, with the hall found before the handler runs.</summary>
internal static class HallRoutes
{
    public const string Prefix = "/api/v1/halls/{hall}";

    // The API explorer lists an endpoint only with a method to describe; what it takes and answers is told by metadata.
    private static readonly MethodInfo Described = ((Action)(static () => { })).Method;

    public static RouteHandlerDescription MapHall(
        this IEndpointRouteBuilder routes, string method, string pattern, Func<HallRequest, Task> handler)
    {
        var halls = routes.ServiceProvider.GetRequiredService<IHallDirectory>();
        return routes.MapDescribed(method, Prefix + pattern, http => RunAsync(http, halls, handler));
    }

    public static RouteHandlerDescription MapDescribed(
        this IEndpointRouteBuilder routes, string method, string pattern, RequestDelegate handler) =>
        new(routes.MapMethods(pattern, [method], handler).WithMetadata(Described));

    private static Task RunAsync(HttpContext http, IHallDirectory halls, Func<HallRequest, Task> handler)
    {
        var text = (string?)http.Request.RouteValues["hall"];
        if (!HallId.TryParse(text, out var id))
        {
            return ProblemWriter.WriteAsync(http, Problem.OfField(ProblemKind.Invalid, "hall", $"'{text}' is not a hall's id."));
        }

        return halls.Find(id) is { } hall
            ? handler(new HallRequest(http, hall))
            : ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unknown, $"There is no hall '{id}' here."));
    }
}
