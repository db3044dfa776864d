using System.Text;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Catalogue;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Pages;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Streams;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Guides;

/// <summary>Guide pages of items and windows with their QR codes, for any phone and without an account.</summary>
internal sealed class GuideEndpoints(IHallDirectory halls, HallCalendar calendar, GatewayOptions options)
{
    private const string Svg = "image/svg+xml";
    private const string Html = "text/html; charset=utf-8";

    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/guide/{hall}/services/{id}", ServicePageOf);
        Map(routes, "/guide/{hall}/windows/{id}", WindowPageOf);
    }

    /// <summary>Maps a page, and below it the picture of its QR code.</summary>
    private void Map(IEndpointRouteBuilder routes, string pattern, Func<Hall, string, Func<GuidePage, string, byte[]>?> find)
    {
        routes.MapGet(pattern, http => AnswerAsync(http, find, isCode: false)).ExcludeFromDescription();
        routes.MapGet(pattern + "/qr.svg", http => AnswerAsync(http, find, isCode: true)).ExcludeFromDescription();
    }

    private Task AnswerAsync(HttpContext http, Func<Hall, string, Func<GuidePage, string, byte[]>?> find, bool isCode)
    {
        var (name, id) = ((string?)http.Request.RouteValues["hall"], (string)http.Request.RouteValues["id"]!);
        if (!HallId.TryParse(name, out var hallId) || halls.Find(hallId) is not { } hall || find(hall, id) is not { } write)
        {
            return ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unknown, "There is no such page here."));
        }

        var path = http.Request.Path.Value!;
        path = isCode ? path[..path.LastIndexOf('/')] : path;
        var address = GuideAddress.Of(http.Request, options, path);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = GuidePage.Policy;
        headers.Vary = "Accept-Language, Cookie";
        var bytes = isCode ? Encoding.UTF8.GetBytes(QrCode.Svg(address, address)) : write(new GuidePage(hall, PageLanguage.Of(http.Request, out _), path), address);
        var etag = EntityTag.Of(bytes);
        return EntityTag.AnswerAsync(http, bytes, etag, "no-cache", isCode ? Svg : Html);
    }

    private Func<GuidePage, string, byte[]>? ServicePageOf(Hall hall, string id) =>
        ServiceId.TryParse(id, out var service) && hall.Find(service) is { } found
            ? (page, address) => ServicePage.Write(page, ServiceGuide.Of(hall, found, calendar.Schedule(hall), calendar.Now(hall)), address)
            : null;

    private static Func<GuidePage, string, byte[]>? WindowPageOf(Hall hall, string id) =>
        WindowId.TryParse(id, out var window) && hall.Find(window) is { } found
            ? (page, address) => WindowPage.Write(page, hall, found, address)
            : null;
}
