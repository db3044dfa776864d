namespace Queueing.Gateway.Pages;

/// <summary>The language of a page: asked for by a link, chosen before, or what the browser prefers; simplified Chinese otherwise.</summary>
internal static class PageLanguage
{
    public const string Simplified = "zh-Hans";
    public const string Traditional = "zh-Hant";
    public const string English = "en";
    public const string Cookie = "queueing-language";

    public static readonly string[] All = [Simplified, Traditional, English];

    /// <summary>Gets the language that stands small beside another: English beside Chinese, Chinese beside English.</summary>
    public static string Other(string language) => language == English ? Simplified : English;

    /// <summary>Gets the language for a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="asked">The language that the address names; null when it names none.</param>
    public static string Of(HttpRequest request, out string? asked)
    {
        asked = Known(request.Query["lang"].ToString());
        return asked ?? Known(request.Cookies[Cookie]) ?? Preferred(request);
    }

    /// <summary>Tells whether an answer's Chinese is to be traditional: the address says so, or of the Chinese that the client takes it comes first.</summary>
    public static bool PrefersTraditional(HttpRequest request)
    {
        if (request.QueryString.HasValue && request.Query.TryGetValue("lang", out var asked))
        {
            return Known(asked) == Traditional;
        }

        // Most clients name no Chinese, and boards ask often: nothing is parsed for them.
        return request.Headers.AcceptLanguage.ToString().Contains("zh-", StringComparison.OrdinalIgnoreCase)
            && Accepted(request).FirstOrDefault(x => x is Simplified or Traditional) == Traditional;
    }

    /// <summary>Gets in which language an answer that has only one is to be: the address's, else what the client takes best; null when the address names none that is known.</summary>
    public static string? Asked(HttpRequest request) =>
        request.Query["lang"].ToString() is { Length: > 0 } asked ? Known(asked) : Preferred(request);

    private static string Preferred(HttpRequest request) => Accepted(request).FirstOrDefault(x => x is not null) ?? Simplified;

    private static IEnumerable<string?> Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(x => x.Quality ?? 1)
        .Select(x => Known(x.Value.Value));

    /// <summary>Reads a language tag (BCP 47): Chinese is simplified unless its script, or its region, says otherwise.</summary>
    private static string? Known(string? tag) => tag switch
    {
        null => null,
        _ when Is(tag, "en") => English,
        _ when Is(tag, "zh-Hant") || Is(tag, "zh-TW") || Is(tag, "zh-HK") || Is(tag, "zh-MO") => Traditional,
        _ when Is(tag, "zh") => Simplified,
        _ => null,
    };

    private static bool Is(string tag, string prefix) =>
        tag.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (tag.Length == prefix.Length || tag[prefix.Length] == '-');
}
