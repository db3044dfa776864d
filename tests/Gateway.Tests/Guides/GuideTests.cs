using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Guides;

public sealed class GuideTests(RealHall hall)
{
    [Theory]
    [InlineData("zh", "居住证办理", "请带材料", "15 个工作日", "English")]
    [InlineData("en", "Residence permit", "What to bring", "15 working days", "简体")]
    [InlineData("zh-Hant", "居住證辦理", "請帶材料", "15 個工作日", "简体")]
    public async Task An_items_page_says_what_to_bring_in_one_language_and_leads_to_the_others(
        string language, string name, string title, string limit, string other)
    {
        var page = await hall.Gateway.Http.GetStringAsync($"/guide/huadu/services/residence-permit?lang={language}", Stop);
        foreach (var text in (string[])[name, title, limit, other, "https://www.gdzwfw.gov.cn/"])
        {
            page.ShouldContain(text);
        }

        var body = XDocument.Parse(page["<!doctype html>\n".Length..]).Root!.Element("body")!;
        body.Descendants("ol").Single().Elements("li").Count().ShouldBe(4);
        body.Descendants("a").Select(x => x.Attribute("href")!.Value)
            .Where(x => x.StartsWith("/guide/huadu/windows/", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_windows_page_lists_its_items_with_their_pages()
    {
        var page = await hall.Gateway.Http.GetStringAsync("/guide/small/windows/w07?lang=en", Stop);
        page.ShouldContain("Window 7");
        page.ShouldContain("""<a href="tel:0763-555-0110">0763-555 0110</a>""");
        foreach (var item in (string[])["id-card", "birth-registration", "death-cancellation"])
        {
            using var answer = await hall.Gateway.Http.GetAsync($"/guide/small/services/{item}", Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.ShouldContain($"/guide/small/services/{item}?lang=en");
        }

        (await hall.Gateway.Http.GetStringAsync("/guide/small/windows/w09?lang=zh", Stop)).ShouldContain("潮汐值守时另办");
    }

    [Theory]
    [InlineData("zh", "11月23日 08:30–12:00、12:30–16:50")]
    [InlineData("en", "23 Nov 08:30–12:00, 12:30–16:50")]
    public async Task An_items_page_tells_all_sessions_of_the_day_that_are_not_over(string language, string times) =>
        (await hall.Gateway.Http.GetStringAsync($"/guide/small/services/id-card?lang={language}", Stop)).ShouldContain(times);

    [Theory]
    [InlineData("", "请带材料")]
    [InlineData("en-GB,en;q=0.8", "What to bring")]
    [InlineData("de, en;q=0.5, zh;q=0.7", "请带材料")]
    [InlineData("zh-CN", "请带材料")]
    [InlineData("zh-TW", "請帶材料")]
    public async Task The_browsers_language_is_taken_unless_the_address_names_one(string accepted, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guide/small/services/id-card");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var answer = await hall.Gateway.Http.SendAsync(request, Stop);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain(title);
        answer.Headers.Vary.ShouldContain("Accept-Language");
    }

    [Fact]
    public async Task A_page_needs_nothing_but_itself_and_its_policy_lets_it_have_nothing_else()
    {
        using var answer = await hall.Gateway.Http.GetAsync("/guide/small/services/id-card", Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        page.ShouldNotContain("<script");
        page.ShouldNotContain(" src=");
        page.ShouldNotContain("<link");
        var style = WebUtility.HtmlDecode(page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)]);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldContain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        style.ShouldBe(page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)], "nothing in it is escaped: the browser hashes what stands there");
    }

    [Theory]
    [InlineData("/guide/nowhere/services/id-card")]
    [InlineData("/guide/small/services/nothing")]
    [InlineData("/guide/small/services/nothing/qr.svg")]
    [InlineData("/guide/small/windows/w99")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await hall.Gateway.Http.GetAsync(path, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_code_is_a_picture_of_the_pages_public_address()
    {
        using var answer = await hall.Gateway.Http.GetAsync("/guide/small/services/id-card/qr.svg", Stop);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var svg = XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root!;
        var address = new Uri(hall.Gateway.Http.BaseAddress!, "/guide/small/services/id-card").ToString();
        svg.Elements().First().Value.ShouldBe(address);
        Dark(svg).ShouldBe(Expected(address), "the modules are those that the library encodes, quiet zone and all");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The dark modules of a drawing: its path goes to each and draws a square.</summary>
    private static SortedSet<string> Dark(XElement svg) =>
        [.. svg.Elements().Last().Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(x => x[..x.IndexOf('h', StringComparison.Ordinal)])];

    private static SortedSet<string> Expected(string text)
    {
        using var code = QRCoder.QRCodeGenerator.GenerateQrCode(text, QRCoder.QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        return [.. from y in Enumerable.Range(0, modules.Count) from x in Enumerable.Range(0, modules.Count) where modules[y][x] select $"{x} {y}"];
    }
}
