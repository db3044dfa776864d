using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Queueing.Browser.Tests.Harness;

namespace Queueing.Browser.Tests.Pictures;

/// <summary>Takes the pictures of the documents: every page at its sizes, in all languages, of a morning with people in it.</summary>
public sealed class PictureTests(SmallHall hall) : IClassFixture<SmallHall>
{
    private static readonly string[] Services = ["food-permit", "social-card", "id-card", "medical-refund", "job-registration", "birth-registration", "business-registration"];
    private static readonly (string Locale, string Name)[] Languages = [("zh-CN", "zh-Hans"), ("zh-TW", "zh-Hant"), ("en-GB", "en")];

    private static readonly (string Name, string Path, string? Who, int Width, int Height)[] Pages =
    [
        ("board", "board?voice=off", null, 1920, 1080),
        ("board-window", "board?window=w04&voice=off", null, 1280, 720),
        ("kiosk", "kiosk", "k1", 1080, 1920),
        ("clerk", "clerk", "w02-a", 1366, 768),
        ("supervisor", "supervisor", "boss", 1920, 1080),
        ("supervisor-tablet", "supervisor", "boss", 1024, 768),
        ("administrator", "administrator", "chief", 1366, 768),
        ("sign-in", "../sign-in", null, 1366, 768),
    ];

    private readonly Dictionary<string, JsonNode> held = [];

    [Fact(Explicit = true)]
    public async Task Every_page_at_its_sizes_in_all_languages()
    {
        await FillAsync();
        await using var zone = await hall.OpenBoardAsync("A");
        foreach (var (locale, language) in Languages)
        {
            foreach (var (name, path, who, width, height) in Pages)
            {
                await using var page = await hall.OpenAsync(path, who, width, height, locale);
                await TakeAsync(page, $"{name}-{language}");
            }

            var ticket = await hall.DrawAsync("residence-permit");
            await using var phone = await hall.OpenAsync($"phone#ticket={ticket["ticketId"]}&key={ticket["accessToken"]}", width: 390, height: 844, language: locale);
            await TakeAsync(phone, $"phone-{language}");
            await using var kiosk = await ChooseAsync(1080, 1920, locale);
            await TakeAsync(kiosk, $"kiosk-service-{language}");
            await kiosk["#choose .take"].ClickAsync();
            await TakeAsync(kiosk, $"kiosk-number-{language}");
            await using var lying = await ChooseAsync(1280, 800, locale);
            await TakeAsync(lying, $"kiosk-landscape-{language}");
        }
    }

    private async Task<OpenPage> ChooseAsync(int width, int height, string language)
    {
        var kiosk = await hall.OpenAsync("kiosk", "k1", width, height, language);
        await kiosk["#choose .tile"].First.ClickAsync();
        await kiosk["#choose .tile"].Nth(2).ClickAsync();
        return kiosk;
    }

    // A quarter of an hour: people wait, are called, are served; one was missed.
    private async Task FillAsync()
    {
        for (var window = 1; window <= 8; window++)
        {
            await hall.OpenWindowAsync($"w0{window}");
        }

        await hall.AskAsync("chief", "POST", "../../accounts", """{"account":"wang.fang","home":"small","roles":[{"hall":"small","role":"clerk","staff":"w01-a"}]}""");
        await hall.AskAsync("chief", "POST", "../../accounts", """{"account":"li.wei","home":"small","roles":[{"hall":"small","role":"supervisor"}]}""");
        await DrawAsync(24);
        await ServeAsync();
        await FinishAsync(TimeSpan.FromMinutes(7));
        await ServeAsync();
        await DrawAsync(9);
        await FinishAsync(TimeSpan.FromMinutes(6));
        await ServeAsync();
        await DrawAsync(14);
        await hall.PassAsync(TimeSpan.FromMinutes(2));
        foreach (var window in (string[])["w01", "w04", "w08"])
        {
            await hall.ActAsync(window, held[window], "finish");
            await hall.CallAsync(window);
        }
    }

    private async Task DrawAsync(int people)
    {
        for (var i = 0; i < people; i++)
        {
            await hall.DrawAsync(Services[i % Services.Length]);
        }
    }

    // Everybody calls and starts; the first whom window 3 calls is not there.
    private async Task ServeAsync()
    {
        for (var window = 1; window <= 8; window++)
        {
            var id = $"w0{window}";
            var ticket = await hall.CallAsync(id);
            if (window == 3 && held.Count == 2)
            {
                await hall.ActAsync(id, ticket, "missed");
                ticket = await hall.CallAsync(id);
            }

            held[id] = await hall.ActAsync(id, ticket, "start");
        }
    }

    private async Task FinishAsync(TimeSpan after)
    {
        await hall.PassAsync(after);
        foreach (var (window, ticket) in held)
        {
            await hall.ActAsync(window, ticket, "finish");
        }
    }

    private static async Task TakeAsync(OpenPage page, string name)
    {
        await page.Page.WaitForTimeoutAsync(3000);
        await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder(), $"{name}.jpg"), Type = ScreenshotType.Jpeg, Quality = 62 });
    }

    private static string Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Queueing.sln")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "docs", "images");
    }
}
