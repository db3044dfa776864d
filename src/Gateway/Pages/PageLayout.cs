using System.Text;

namespace Queueing.Gateway.Pages;

/// <summary>
/// What is around the body of every page. A page's file names above its body, a line each: <c>title</c>; <c>styles</c>; the sections
/// of <c>texts</c> that its script has, and of <c>others</c> in the other language; its <c>module</c>, or <c>scripts</c> for a browser
/// that knows no modules.
/// </summary>
internal static class PageLayout
{
    /// <summary>Puts a page's body into a document, whose places for texts are still to be filled.</summary>
    public static string Around(string page)
    {
        var body = page.IndexOf("<body", StringComparison.Ordinal);
        var named = page[..body].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(x => x.Split(": ", 2))
            .ToDictionary(x => x[0], x => x[1], StringComparer.Ordinal);
        var document = new StringBuilder("""
            <!doctype html>
            <html lang="{{lang}}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">

            """);
        Write("title", x => $"<title>{x}</title>", isOne: true);
        Write("styles", x => $"<link rel=\"stylesheet\" href=\"/assets/{x}.css\">");
        Write("texts", x => $$$"""<script type="application/json" id="texts">{{texts {{{x}}}}}</script>""", isOne: true);
        Write("others", x => $$$"""<script type="application/json" id="otherTexts">{{other texts {{{x}}}}}</script>""", isOne: true);
        Write("scripts", x => $"<script src=\"/assets/{x}.js\"></script>");
        Write("module", x => $"<script type=\"module\" src=\"/assets/{x}.js\"></script>");
        return named.Count == 0 ? document.Append("</head>\n").Append(page, body, page.Length - body).Append("</html>\n").ToString()
            : throw new InvalidOperationException($"a page names '{named.Keys.First()}', which no page has");

        void Write(string name, Func<string, string> element, bool isOne = false)
        {
            if (!named.Remove(name, out var value))
            {
                return;
            }

            foreach (var one in isOne ? [value] : value.Split(' '))
            {
                document.Append("  ").Append(element(one)).Append('\n');
            }
        }
    }
}
