using System.Globalization;
using System.IO.Hashing;
using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Streams;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Pages;

/// <summary>Three plain pages: the halls, one to draw a ticket, one to watch the board. They use the API like anybody else.</summary>
internal sealed class PageEndpoints(IHallDirectory halls)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes, PageEndpoints pages)
    {
        foreach (var (name, type) in (ReadOnlySpan<(string, string)>)[
            ("common.css", "text/css"), ("common.js", "text/javascript"), ("index.js", "text/javascript"), ("draw.js", "text/javascript"), ("board.js", "text/javascript")])
        {
            var asset = Asset.Load(name, type);
            routes.MapGet("/assets/" + name, http => WriteAsync(http, asset)).ExcludeFromDescription();
        }

        var index = Asset.Load("index.html", "text/html");
        routes.MapGet("/", http => WriteAsync(http, index)).ExcludeFromDescription();
        routes.MapGet("/favicon.ico", NoIconAsync).ExcludeFromDescription();
        foreach (var name in (ReadOnlySpan<string>)["draw", "board"])
        {
            var page = Asset.Load(name + ".html", "text/html");
            routes.MapGet("/{hall}/" + name, http => pages.PageAsync(http, page)).ExcludeFromDescription();
        }
    }

    // Browsers ask for it by themselves; an answer keeps their refusals out of the figures.
    private static Task NoIconAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.CacheControl = "max-age=86400";
        return Task.CompletedTask;
    }

    private Task PageAsync(HttpContext http, Asset page) =>
        HallId.TryParse((string?)http.Request.RouteValues["hall"], out var hall) && halls.Find(hall) is not null
            ? WriteAsync(http, page)
            : ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unknown, "There is no such hall here."));

    private static Task WriteAsync(HttpContext http, Asset asset)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return EntityTag.AnswerAsync(http, asset.Bytes, asset.ETag, "no-cache", asset.ContentType);
    }

    private sealed record Asset(byte[] Bytes, string ContentType, string ETag)
    {
        public static Asset Load(string name, string type)
        {
            using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"the page {name} was not built in");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var tag = string.Create(CultureInfo.InvariantCulture, $"\"{XxHash3.HashToUInt64(bytes):x16}\"");
            return new Asset(bytes, type + "; charset=utf-8", tag);
        }
    }
}
