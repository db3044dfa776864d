using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.Browser.Tests.Harness;

/// <summary>A gateway with the small sample hall on a Monday at half past nine, and browsers that look at it.</summary>
public sealed class SmallHall : IAsyncLifetime
{
    public const string Id = "small";

    /// <summary>A large hall in the same service.</summary>
    public const string County = "dongyuan";

    private readonly Chromium chromium;
    private readonly GatewayProcess gateway;
    private readonly HttpClient http = new();
    private DateTimeOffset opening;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly Dictionary<string, string> tokens = [];

    public SmallHall(Chromium chromium)
        : this(chromium, "auto", "09:30")
    {
    }

    private SmallHall(Chromium chromium, string mode, string time, Func<string, string>? change = null)
    {
        this.chromium = chromium;
        var clock = $"2026-03-02T{time}:00+08:00";
        opening = DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture);
        var file = Read(Id).Replace("\"mode\": \"auto\"", $"\"mode\": \"{mode}\"", StringComparison.Ordinal);
        gateway = new(Id, change?.Invoke(file) ?? file) { Clock = clock };
        gateway.AddHall(County, Read(County));
    }

    /// <summary>Makes the same hall where every tide waits for a supervisor.</summary>
    public static SmallHall Advising(Chromium chromium) => new(chromium, "advise", "09:30");

    /// <summary>Makes the same hall in the evening, when it is closed.</summary>
    public static SmallHall Closed(Chromium chromium) => new(chromium, "auto", "18:30");

    /// <summary>Makes the same hall where a call lapses after eight seconds and a screen is missed after ten.</summary>
    public static SmallHall Watchful(Chromium chromium) => new(chromium, "off", "09:30", file => file
        .Replace("\"timeZone\"", "\"deviceSilenceSeconds\": 10, \"timeZone\"", StringComparison.Ordinal)
        .Replace("\"targetWaitMinutes\": 15", "\"targetWaitMinutes\": 15, \"missAfterSeconds\": 8", StringComparison.Ordinal));

    public string Address => gateway.Address.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        await gateway.Start();
        foreach (var (role, name) in ((string, string)[])[("kiosk", "k1"), ("supervisor", "boss"), ("administrator", "chief"), .. Clerks])
        {
            tokens[name] = await gateway.Token(role, name);
        }

        tokens["county"] = await gateway.Token("supervisor", "county", County);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await gateway.DisposeAsync();
    }

    public Task KillAsync() => gateway.Kill();

    /// <summary>Starts it anew; the hall's clock has gone on meanwhile.</summary>
    public Task StartAsync()
    {
        gateway.Clock = (opening + since.Elapsed).ToString("O", CultureInfo.InvariantCulture);
        return gateway.Start();
    }

    /// <summary>Stops it and starts it anew at a later time of its day.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await KillAsync();
        opening += time;
        await StartAsync();
    }

    /// <summary>Enrols a screen as a board of a zone, and shows it.</summary>
    public async Task<OpenPage> OpenBoardAsync(string zone)
    {
        var invited = await AskAsync("chief", "POST", "devices", $$"""{"device":"board-{{zone.ToLowerInvariant()}}","kind":"display"}""");
        var board = await OpenAsync("../enrol", width: 1920, height: 1080);
        await board["#code"].FillAsync(invited["code"]!.GetValue<string>());
        await board["#enrol button"].ClickAsync();
        await board["#zone"].SelectOptionAsync(zone);
        await board["#go"].ClickAsync();
        await board.Page.WaitForSelectorAsync("#scan:not([hidden])");
        return board;
    }

    /// <summary>Gets the token of the kiosk <c>k1</c>, the supervisor <c>boss</c> or <c>county</c>, the administrator <c>chief</c>, or a clerk.</summary>
    public string Token(string name) => tokens[name];

    /// <summary>Opens a page of the hall.</summary>
    /// <param name="path">The page and what follows it: <c>board?zone=A</c>.</param>
    /// <param name="name">Whose token it speaks with; null for nobody's.</param>
    /// <param name="width">The width of the screen.</param>
    /// <param name="height">The height of the screen.</param>
    /// <param name="language">The browser's language.</param>
    public async Task<OpenPage> OpenAsync(string path, string? name = null, int width = 1366, int height = 768, string language = "zh-CN")
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = language, ViewportSize = new ViewportSize { Width = width, Height = height } });
        context.SetDefaultTimeout(20_000);
        var page = new OpenPage(context, await context.NewPageAsync());
        var address = path.StartsWith("http", StringComparison.Ordinal) ? path : $"{Address}/{Id}/{path}";
        await page.Page.GotoAsync(name is null ? address : $"{address}#token={tokens[name]}");
        return page;
    }

    /// <summary>Asks the API as somebody.</summary>
    public async Task<JsonNode> AskAsync(string name, string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{Address}/api/v1/halls/{Id}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[name]);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Seats a clerk at their window and opens it.</summary>
    public async Task OpenWindowAsync(string window)
    {
        await AskAsync($"{window}-a", "PUT", $"windows/{window}/staff", $$"""{"staff":"{{window}}-a"}""");
        await AskAsync($"{window}-a", "PUT", $"windows/{window}/state", """{"state":"open"}""");
    }

    public async Task<JsonNode> DrawAsync(string service) => await AskAsync("k1", "POST", "tickets", $$"""{"services":["{{service}}"]}""");

    /// <summary>Calls the next at a window.</summary>
    /// <returns>The ticket.</returns>
    public async Task<JsonNode> CallAsync(string window) => (await AskAsync($"{window}-a", "POST", $"windows/{window}/call-next"))["ticket"]!;

    /// <summary>Does something with a called ticket.</summary>
    public Task<JsonNode> ActAsync(string window, JsonNode ticket, string what) =>
        AskAsync($"{window}-a", "POST", $"tickets/{ticket["ticketId"]}/{what}", $$"""{"callId":"{{ticket["callId"]}}"}""");

    private static string Read(string hall) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "halls", $"{hall}.json"));

    private static IEnumerable<(string, string)> Clerks => Enumerable.Range(1, 8).Select(x => ("clerk", $"w0{x}-a"));
}
