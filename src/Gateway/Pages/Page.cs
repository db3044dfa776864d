using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Queueing.Gateway.Pages;

/// <summary>
/// One page in all languages, filled at the start. <c>{{section.key}}</c> is a text, <c>{{lang}}</c> the language, and
/// <c>{{texts a b}}</c> the sections a and b as JSON for the page's script.
/// </summary>
internal sealed partial class Page
{
    private readonly Dictionary<string, Asset> languages;

    private Page(Dictionary<string, Asset> languages) => this.languages = languages;

    /// <summary>Reads a page.</summary>
    /// <param name="path">Where it lies below this folder.</param>
    /// <param name="texts">The texts, by language.</param>
    public static Page Load(string path, IReadOnlyDictionary<string, PageTexts> texts)
    {
        var template = Encoding.UTF8.GetString(Asset.Bytes(path));
        return new Page(texts.ToDictionary(
            x => x.Key,
            x => new Asset(Encoding.UTF8.GetBytes(Hole().Replace(template, match => Fill(match.Groups["hole"].Value, x.Key, x.Value))), "text/html; charset=utf-8"),
            StringComparer.Ordinal));
    }

    public Task WriteAsync(HttpContext http)
    {
        var language = PageLanguage.Of(http.Request, out var asked);
        if (asked is not null)
        {
            http.Response.Cookies.Append(
                PageLanguage.Cookie, asked, new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Secure = http.Request.IsHttps });
        }

        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return languages[language].WriteAsync(http);
    }

    private static string Fill(string hole, string language, PageTexts texts) => hole.Split(' ') switch
    {
        ["lang"] => language,
        ["texts", .. var sections] => texts.Sections(sections),
        [var name] => WebUtility.HtmlEncode(texts[name]),
        _ => throw new InvalidOperationException($"no page can fill '{hole}'"),
    };

    [GeneratedRegex("""\{\{(?<hole>[^{}]+)\}\}""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();
}
