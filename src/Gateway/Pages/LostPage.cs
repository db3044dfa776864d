namespace Queueing.Gateway.Pages;

/// <summary>What a person sees whose address leads nowhere; programs get a problem.</summary>
internal sealed class LostPage
{
    private readonly Page page = Page.Load("Assets/home/lost.html", PageLanguage.All.ToDictionary(x => x, PageTexts.Load, StringComparer.Ordinal));

    /// <summary>Tells whether a browser asks for a page: it takes HTML and the address is not the API's.</summary>
    public static bool IsWanted(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return PageEndpoints.Guarded(http, page.WriteOnceAsync);
    }
}
