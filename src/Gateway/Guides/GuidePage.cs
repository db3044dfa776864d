using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Queueing.Domain.Halls;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Pages;

namespace Queueing.Gateway.Guides;

/// <summary>
/// A page in one language that needs nothing but itself: no script, no request, for any phone and for printing. The style
/// stands in it, and the policy names its hash.
/// </summary>
internal sealed class GuidePage(Hall hall, string language, string path)
{
    private const string Style = """
        :root{color-scheme:light}*{box-sizing:border-box}
        body{margin:0;background:#f4f7fa;color:#17202a;font:17px/1.5 system-ui,"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif}
        header{background:#0b5cad;color:#fff;padding:.8rem 1rem}header p{margin:0;display:flex;justify-content:space-between;gap:1rem;font-size:.9rem}
        header a{color:#fff;white-space:nowrap}header a+a{margin-left:.8rem}h1{margin:.3rem 0 .2rem;font-size:1.5rem;line-height:1.25;overflow-wrap:anywhere}
        main{max-width:44rem;margin:0 auto;padding:1rem}
        section{background:#fff;border:1px solid #d8e0e8;border-radius:.6rem;padding:.8rem 1rem;margin:0 0 1rem;overflow-wrap:anywhere}
        section.other{border-left:.4rem solid #1b7f4b}h2{margin:0 0 .4rem;font-size:1.1rem}h3{margin:.6rem 0 .2rem;font-size:1rem;color:#5b6b7a}
        ol,ul{margin:0;padding-left:1.4rem}li{margin:.2rem 0}a{color:#0b5cad}
        dl{display:grid;grid-template-columns:fit-content(8rem) 1fr;gap:.3rem 1rem;margin:0}dt{color:#5b6b7a}dd{margin:0}
        .code{text-align:center}.code svg{width:11rem;max-width:60vw;height:auto}.code p{margin:.4rem 0 0;color:#5b6b7a;font-size:.85rem;overflow-wrap:anywhere}
        @media print{body{background:#fff}header{background:#fff;color:#000;border-bottom:2px solid #000}header a{display:none}section{break-inside:avoid;border-color:#999}}
        """;

    /// <summary>Gets the content security policy of every guide page.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Says a text in the page's language.</summary>
    public string Say(LocalizedText text) => text.In(language);

    public XElement Section(LocalizedText title, params object?[] content) => new("section", new XElement("h2", Say(title)), content);

    /// <summary>A list of what is known: a term and what it says, or nothing for what is not.</summary>
    public XElement Facts(params (LocalizedText Term, object? Says)[] facts) => new("dl", facts
        .Where(x => x.Says is not null)
        .SelectMany(x => (XElement[])[new XElement("dt", Say(x.Term)), new XElement("dd", x.Says)]));

    public static XElement Telephone(string number) => new("a", new XAttribute("href", $"tel:{number.Replace(' ', '-')}"), number);

    public XElement Link(string to, LocalizedText text) => new(
        "a", new XAttribute("href", to.StartsWith('/') ? $"{to}?lang={language}" : to), new XAttribute("rel", "noreferrer"), Say(text));

    /// <summary>Writes the whole page.</summary>
    public byte[] Write(LocalizedText title, LocalizedText under, string address, IEnumerable<XElement> sections)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", language),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", $"{Say(title)} – {Say(hall.Name)}"),
                new XElement("style", Style)),
            new XElement(
                "body",
                new XElement(
                    "header",
                    new XElement("p", new XElement("span", Say(hall.Name)), OtherLanguages()),
                    new XElement("h1", Say(title)),
                    new XElement("p", Say(under))),
                new XElement("main", sections, Code(address))));
        return Encoding.UTF8.GetBytes("<!doctype html>\n" + page.ToString(SaveOptions.DisableFormatting));
    }

    private XElement OtherLanguages() => new("span", PageLanguage.All.Where(x => x != language).Select(x => new XElement(
        "a", new XAttribute("href", $"{path}?lang={x}"), new XAttribute("lang", x), GuideWords.Language(x))));

    private XElement Code(string address) => new(
        "section",
        new XAttribute("class", "code"),
        XElement.Parse(QrCode.Svg(address, Say(GuideWords.Code))),
        new XElement("p", Say(GuideWords.Code), new XElement("br"), address));
}
