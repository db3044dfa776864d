using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Queueing.Gateway.Pages;

/// <summary>
/// One page in all languages, filled at the start. <c>{{section.key}}</c> is a text, <c>{{other section.key}}</c> the same in the
/// language for those who read over a shoulder, <c>{{lang}}</c> and <c>{{other lang}}</c> the languages, and <c>{{texts a b}}</c>
/// (or <c>{{other texts a b}}</c>) the sections a and b as JSON for the page's script.
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
        var template = PageLayout.Around(Encoding.UTF8.GetString(Asset.Bytes(path)));
        return new Page(texts.ToDictionary(
            x => x.Key,
            x => new Asset(Encoding.UTF8.GetBytes(Hole().Replace(template, match => Fill(match.Groups["hole"].Value, x.Key, texts))), "text/html; charset=utf-8"),
            StringComparer.Ordinal));
    }

    public Task WriteAsync(HttpContext http) => Chosen(http).WriteAsync(http);

    /// <summary>Writes the page under whatever status stands, and lets nobody keep it.</summary>
    public Task WriteOnceAsync(HttpContext http) => Chosen(http).WriteOnceAsync(http);

    private Asset Chosen(HttpContext http)
    {
        var language = PageLanguage.Of(http.Request, out var asked);
        if (asked is not null)
        {
            http.Response.Cookies.Append(
                PageLanguage.Cookie, asked, new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Secure = http.Request.IsHttps });
        }

        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return languages[language];
    }

    private static string Fill(string hole, string language, IReadOnlyDictionary<string, PageTexts> texts) => hole.Split(' ', 2) switch
    {
        ["other", var rest] => Fill(rest, PageLanguage.Other(language), texts),
        ["texts", var sections] => texts[language].Sections(sections.Split(' ')),
        ["lang"] => language,
        [var name] => WebUtility.HtmlEncode(texts[language][name]),
        _ => throw new InvalidOperationException($"no page can fill '{hole}'"),
    };

    [GeneratedRegex("""\{\{(?<hole>[^{}]+)\}\}""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();
}
