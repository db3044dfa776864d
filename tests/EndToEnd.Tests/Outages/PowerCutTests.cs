using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.EndToEnd.Tests.Outages;

/// <summary>
/// The power goes in the middle of work. For forty minutes numbers are given out by hand, and people with either kind of number are
/// served; then the gateway is there again, and all of it is entered. The power goes once more meanwhile.
/// </summary>
public sealed class PowerCutTests
{
    private const string Queue = "north";
    private static readonly DateTimeOffset Cut = DateTimeOffset.Parse(TestHall.Opening, CultureInfo.InvariantCulture).AddMinutes(1);

    private readonly ConcurrentQueue<JsonNode> drawn = [];
    private readonly ConcurrentQueue<JsonNode> finished = [];

    [Fact]
    public async Task After_forty_minutes_on_paper_order_and_waits_are_as_if_the_system_had_been_up()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var gateway = new GatewayProcess(windows: 2);
        await gateway.Start();
        using var http = new HttpClient { BaseAddress = gateway.Address, Timeout = TimeSpan.FromSeconds(20) };
        var supervisor = new HallClient(http, await gateway.Token("supervisor", "floor"));
        var kiosk = new HallClient(http, await gateway.Token("kiosk", "k1"));
        await supervisor.Open(1, giveUp.Token);

        await CutTheMiddle(gateway, kiosk, supervisor, giveUp.Token);
        await RestartIsQuiet(supervisor);

        var (papers, served) = (Papers(), Served());
        served.Length.ShouldBe(2);
        var entering = supervisor.Insist(HttpMethod.Post, "tickets/paper", Pile(papers, served), "pile", giveUp.Token);
        await gateway.Kill();
        gateway.Clock = At(Cut.AddMinutes(42));
        await gateway.Start();
        var (status, entered) = await entering;
        status.ShouldBe(HttpStatusCode.Created, entered?.ToJsonString());

        JsonNode[] tickets = [.. entered!["tickets"]!.AsArray().Select(x => x!)];
        await WaitsAreThePapers(supervisor, papers, tickets[..papers.Length]);
        WaitsAreThoseOfTheirHolders(served, tickets[papers.Length..]);
        await CallsFollowSeniority(supervisor, papers, giveUp.Token);
    }

    /// <summary>People draw and are served until the process is killed under them; what was asked for then is answered by the next one.</summary>
    private async Task CutTheMiddle(GatewayProcess gateway, HallClient kiosk, HallClient clerk, CancellationToken giveUp)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        var served = new TaskCompletionSource();
        Task[] workers = [Draw(kiosk, stop.Token, giveUp), Serve(clerk, served, stop.Token, giveUp)];
        await await Task.WhenAny([served.Task, .. workers]);
        await gateway.Kill();
        await stop.CancelAsync();
        gateway.Clock = At(Cut.AddMinutes(40));
        await gateway.Start();
        await Task.WhenAll(workers);
    }

    private async Task Draw(HallClient kiosk, CancellationToken stop, CancellationToken giveUp)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var (status, ticket) = await kiosk.Draw(Queue, $"draw-{i}", giveUp, i % 5 == 0 ? "elderly" : "ordinary");
            status.ShouldBe(HttpStatusCode.Created, ticket?.ToJsonString());
            drawn.Enqueue(ticket!);
        }
    }

    private async Task Serve(HallClient clerk, TaskCompletionSource enough, CancellationToken stop, CancellationToken giveUp)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            if (await CallNext(clerk, $"call-{i}", giveUp) is { } ticket)
            {
                finished.Enqueue(await Finish(clerk, ticket, giveUp));
            }

            if (finished.Count >= 10 && drawn.Count - finished.Count >= 5)
            {
                enough.TrySetResult();
            }
        }
    }

    /// <summary>Nobody is called again, missed or alerted about for the time nothing ran; whoever was served stays served.</summary>
    private async Task RestartIsQuiet(HallClient supervisor)
    {
        foreach (var ticket in drawn)
        {
            var now = await Read(supervisor, ticket);
            var ended = finished.FirstOrDefault(x => (string)x["ticketId"]! == (string)ticket["ticketId"]!);
            ((string)now["state"]!).ShouldBe(ended is null ? "waiting" : "completed");
            now["recalls"]!.GetValue<int>().ShouldBe(0);
        }

        var board = (await supervisor.Send(HttpMethod.Get, "board", null, null)).Body!;
        board["announcements"]!.AsArray().ShouldAllBe(x => x!["at"]!.GetValue<DateTimeOffset>() >= Cut.AddMinutes(40), "nothing old is spoken");
        var alerts = (await supervisor.Send(HttpMethod.Get, "alerts", null, null)).Body!.AsArray();
        alerts.ShouldAllBe(x => (string)x!["queue"]! == Queue && x["oldestWaitSeconds"]!.GetValue<double>() > 900, "they have waited, and nothing else is amiss");
    }

    private static async Task WaitsAreThePapers(HallClient supervisor, JsonObject[] papers, JsonNode[] tickets)
    {
        tickets.Length.ShouldBe(papers.Length);
        tickets.Select(x => (string)x["ticketId"]!).ShouldBeUnique();
        foreach (var (paper, ticket) in papers.Zip(tickets))
        {
            ticket["eligibleAt"]!.GetValue<DateTimeOffset>().ShouldBe(paper["givenAt"]!.GetValue<DateTimeOffset>());
            ((string)ticket["state"]!).ShouldBe(paper.ContainsKey("finishedAt") ? "completed" : paper.ContainsKey("leftAt") ? "cancelled" : "waiting");
            var found = await supervisor.Send(HttpMethod.Get, $"tickets?number={Uri.EscapeDataString((string)paper["paper"]!)}", null, null);
            ((string)found.Body!["ticketId"]!).ShouldBe((string)ticket["ticketId"]!);
            if (paper.ContainsKey("finishedAt"))
            {
                ticket["waitSeconds"]!.GetValue<double>().ShouldBe(180);
            }
        }
    }

    private void WaitsAreThoseOfTheirHolders(JsonObject[] served, JsonNode[] tickets)
    {
        tickets.Length.ShouldBe(served.Length);
        foreach (var (told, ticket) in served.Zip(tickets))
        {
            var waited = told["calledAt"]!.GetValue<DateTimeOffset>() - ticket["drawnAt"]!.GetValue<DateTimeOffset>();
            ((string)ticket["number"]!, (string)ticket["state"]!, (string)ticket["window"]!).ShouldBe(((string)told["number"]!, "completed", TestHall.Window(1)));
            ticket["waitSeconds"]!.GetValue<double>().ShouldBe(waited.TotalSeconds, 0.001);
            finished.Enqueue(ticket);
        }
    }

    private async Task CallsFollowSeniority(HallClient supervisor, JsonObject[] papers, CancellationToken giveUp)
    {
        var expected = drawn.Where(x => finished.All(y => (string)y["ticketId"]! != (string)x["ticketId"]!))
            .Select(x => (Text: (string)x["number"]!, From: x["drawnAt"]!.GetValue<DateTimeOffset>(), Class: (string)x["priorityClass"]!))
            .Concat(papers.Where(x => !x.ContainsKey("finishedAt") && !x.ContainsKey("leftAt"))
                .Select(x => (Text: (string)x["paper"]!, From: x["givenAt"]!.GetValue<DateTimeOffset>(), Class: (string)x["priorityClass"]!)))
            .OrderBy(x => x.Class == "elderly" ? x.From.AddMinutes(-10) : x.From).ThenBy(x => x.From).Select(x => x.Text).ToArray();
        var called = new List<string>();
        while (await CallNext(supervisor, $"after-{called.Count}", giveUp) is { } ticket)
        {
            called.Add((string?)ticket["paper"]?["text"] ?? (string)ticket["number"]!);
            var wait = ticket["calledAt"]!.GetValue<DateTimeOffset>() - ticket["eligibleAt"]!.GetValue<DateTimeOffset>();
            ticket["waitSeconds"]!.GetValue<double>().ShouldBe(wait.TotalSeconds, 0.001);
            await Finish(supervisor, ticket, giveUp);
        }

        called.ShouldBe(expected);
    }

    private static async Task<JsonNode?> CallNext(HallClient clerk, string key, CancellationToken giveUp) =>
        (await clerk.Insist(HttpMethod.Post, $"windows/{TestHall.Window(1)}/call-next", null, key, giveUp)).Body?["ticket"];

    private static async Task<JsonNode> Finish(HallClient clerk, JsonNode ticket, CancellationToken giveUp)
    {
        JsonNode? last = null;
        foreach (var action in (string[])["start", "finish"])
        {
            var body = new JsonObject { ["callId"] = (string)ticket["callId"]! };
            (var status, last) = await clerk.Insist(
                HttpMethod.Post, $"tickets/{(string)ticket["ticketId"]!}/{action}", body, $"{action}-{(string)ticket["callId"]!}", giveUp);
            status.ShouldBe(HttpStatusCode.OK, last?.ToJsonString());
        }

        return last!;
    }

    private static async Task<JsonNode> Read(HallClient supervisor, JsonNode ticket) =>
        (await supervisor.Send(HttpMethod.Get, $"tickets/{(string)ticket["ticketId"]!}", null, null)).Body!;

    /// <summary>One paper a minute; the first ten were served by hand, two left, every fourth is an elderly person's.</summary>
    private static JsonObject[] Papers() => [.. Enumerable.Range(0, 40).Select(i =>
    {
        var given = Cut.AddMinutes(i);
        var paper = new JsonObject
        {
            ["paper"] = $"手-{i + 1:00}",
            ["services"] = new JsonArray(TestHall.Service(Queue)),
            ["priorityClass"] = i % 4 == 3 ? "elderly" : "ordinary",
            ["givenAt"] = given,
        };
        if (i < 10)
        {
            (paper["window"], paper["calledAt"]) = (TestHall.Window(1), given.AddMinutes(3));
            (paper["startedAt"], paper["finishedAt"]) = (given.AddMinutes(3), given.AddMinutes(6));
        }
        else if (i is 15 or 22)
        {
            paper["leftAt"] = given.AddMinutes(9);
        }

        return paper;
    })];

    /// <summary>The first two who waited when the power went.</summary>
    private JsonObject[] Served() => [.. drawn
        .Where(x => x["drawnAt"]!.GetValue<DateTimeOffset>() < Cut && finished.All(y => (string)y["ticketId"]! != (string)x["ticketId"]!))
        .Take(2)
        .Select((x, i) => new JsonObject
        {
            ["number"] = (string)x["number"]!,
            ["window"] = TestHall.Window(1),
            ["calledAt"] = Cut.AddMinutes(2 + i),
            ["startedAt"] = Cut.AddMinutes(2 + i),
            ["finishedAt"] = Cut.AddMinutes(3 + i),
        })];

    private static JsonObject Pile(JsonObject[] papers, JsonObject[] served) => new()
    {
        ["reason"] = "power cut from 9:01 to 9:41",
        ["papers"] = new JsonArray([.. papers.Select(x => x.DeepClone())]),
        ["served"] = new JsonArray([.. served.Select(x => x.DeepClone())]),
    };

    private static string At(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
