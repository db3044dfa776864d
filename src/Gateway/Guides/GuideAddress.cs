namespace Queueing.Gateway.Guides;

/// <summary>The address under which everybody reaches this gateway's pages: what QR codes hold.</summary>
internal static class GuideAddress
{
    /// <summary>Gets the public address of a path: the configured one, else the one this request came to.</summary>
    public static string Of(HttpRequest request, GatewayOptions options, string path) =>
        options.PublicUrl is { } configured ? configured.TrimEnd('/') + path : $"{request.Scheme}://{request.Host}{path}";
}
