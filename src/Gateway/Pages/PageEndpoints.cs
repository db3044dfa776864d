using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Pages;

/// <summary>The pages that people use, and what they are made of. They use the API like anybody else.</summary>
internal sealed class PageEndpoints(IHallDirectory halls)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] OfHall = ["kiosk", "phone", "board", "clerk", "supervisor", "administrator"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var name in Asset.Names("Assets/"))
        {
            if (Types.TryGetValue(Path.GetExtension(name), out var type))
            {
                var asset = new Asset(Asset.Bytes(name), type);
                routes.MapGet("/assets/" + name["Assets/".Length..], http => Guarded(http, asset.WriteAsync)).ExcludeFromDescription();
            }
        }

        var texts = PageLanguage.All.ToDictionary(x => x, PageTexts.Load, StringComparer.Ordinal);
        Map("/", "home/home", _ => true);
        Map("/sign-in", "access/sign-in", _ => true);
        Map("/enrol", "access/enrol", _ => true);
        foreach (var name in OfHall)
        {
            Map("/{hall}/" + name, $"{name}/{name}", HasHall);
        }

        routes.MapGet("/favicon.ico", NoIconAsync).ExcludeFromDescription();

        void Map(string route, string file, Func<HttpContext, bool> exists)
        {
            var page = Page.Load($"Assets/{file}.html", texts);
            routes.MapGet(route, http => exists(http)
                ? Guarded(http, page.WriteAsync)
                : ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unknown, "There is no such hall here."))).ExcludeFromDescription();
        }
    }

    /// <summary>Writes something that a browser shows or runs, under the policy of all pages.</summary>
    public static Task Guarded(HttpContext http, Func<HttpContext, Task> write)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return write(http);
    }

    // Browsers ask for it by themselves; an answer keeps their refusals out of the figures.
    private static Task NoIconAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.CacheControl = "max-age=86400";
        return Task.CompletedTask;
    }

    private bool HasHall(HttpContext http) =>
        HallId.TryParse((string?)http.Request.RouteValues["hall"], out var hall) && halls.Find(hall) is not null;
}
