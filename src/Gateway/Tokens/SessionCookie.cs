namespace Queueing.Gateway.Tokens;

/// <summary>
/// The same signed token for pages: scripts cannot read it, other sites' requests do not carry it, and it holds no more than the
/// token does. A request with an Authorization header is judged by that alone.
/// </summary>
internal static class SessionCookie
{
    public const string Name = "queueing-session";

    /// <returns>The token; null when there is none, or another site may have made the request.</returns>
    public static string? Read(HttpRequest request) =>
        request.Headers.Authorization.Count == 0
        && request.Cookies[Name] is { Length: > 0 and <= BearerHeader.MaxToken } token
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOwn(request))
            ? token
            : null;

    public static void Set(HttpContext http, string token, DateTimeOffset expiresAt) =>
        http.Response.Cookies.Append(Name, token, Options(http, expiresAt));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, null));

    /// <summary>Makes what all cookies here have in common.</summary>
    public static CookieOptions Options(HttpContext http, DateTimeOffset? expiresAt) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/",
        Expires = expiresAt,
    };

    /// <summary>SameSite lets neighbours under one domain through; browsers say where a request that changes something comes from.</summary>
    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin]
        || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
