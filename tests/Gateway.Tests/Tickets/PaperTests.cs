using System.Globalization;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>Numbers given out by hand, entered in bulk over HTTP.</summary>
public sealed class PaperTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter counter = new(hall, "w01");

    [Fact]
    public async Task A_pile_is_entered_as_if_the_system_had_been_up_and_each_paper_is_found_and_shown_by_its_text()
    {
        await counter.OpenAsync();
        var pile = Pile(Paper("手-02", "food-permit", "09:21"), Paper("手-01", "food-permit", "09:20", "elderly"), Paper("手-03", "id-card", "09:05"));
        var entered = (await EnterAsync(pile, counter.Supervisor)).ShouldBeOk(201)["tickets"]!.AsArray();
        entered.Select(x => (x!["paper"]!.Text("text"), x!.Text("channel"), x!.Text("state"))).ShouldBe(
            [("手-02", "paper", "waiting"), ("手-01", "paper", "waiting"), ("手-03", "paper", "waiting")]);
        entered[0]!.Text("eligibleAt").ShouldBe("2026-11-23T09:21:00+08:00");
        (await EnterAsync(pile, counter.Clerk)).ShouldBeOk(201)["tickets"]!.AsArray().Select(x => x!.Text("ticketId")).ShouldBe(entered.Select(x => x!.Text("ticketId")));

        var first = (await counter.Gateway.SendAsync("POST", "/windows/w01/call-next", token: counter.Clerk)).ShouldBeOk()["ticket"]!;
        first["paper"]!.Text("text").ShouldBe("手-01", "an earlier place by ten minutes");
        (await FindAsync("手-03")).ShouldBeOk().Text("queue").ShouldBe("household");
        (await FindAsync("手-77")).ShouldBeProblem(404, "unknown");
        await ShownAsync("手-01");

        var audit = (await counter.Gateway.SendAsync("GET", "/audit?act=paper-entered", token: counter.Gateway.Token("administrator", "chief"))).ShouldBeOk()["entries"]!.AsArray();
        audit.Count(x => x!.Text("reason") == "power cut").ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task The_whole_request_is_judged_first_and_every_fault_has_its_place()
    {
        var problem = (await EnterAsync(
            Pile(Paper("手-11", "food-permit", "09:00"), Paper("A011", "no-such", "09:00"), Paper("手-12", "id-card", "23:00")), counter.Supervisor)).ShouldBeProblem(400, "invalid");
        problem["errors"]!.AsObject().Select(x => x.Key).ShouldBe(["papers[1].paper", "papers[1].services[0]", "papers[2].givenAt"]);
        (await FindAsync("手-11")).ShouldBeProblem(404, "unknown");
        (await EnterAsync(Pile(Paper("手-13", "id-card", "09:00"), Paper("手-13", "id-card", "09:01")), counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("papers[1].paper");
        (await EnterAsync(Pile(), counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("papers");
        (await EnterAsync("""{"reason":"x","papers":[{"paper":"7","services":["id-card"],"givenAt":"2026-11-23T09:00:00"}]}""", counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("papers[0].givenAt");
        (await EnterAsync(Pile(Paper("手-14", "id-card", "09:00")), counter.Kiosk)).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_paper_that_was_entered_otherwise_is_409_with_the_difference_and_nothing_is_entered()
    {
        (await EnterAsync(Pile(Paper("手-21", "id-card", "09:00")), counter.Supervisor)).ShouldBeOk(201);
        var problem = (await EnterAsync(Pile(Paper("手-22", "food-permit", "09:00"), Paper("手-21", "id-card", "09:03")), counter.Supervisor)).ShouldBeProblem(409, "wrongState");
        (problem.Text("field"), problem.Text("state")).ShouldBe(("papers[1].givenAt", "waiting"));
        (await FindAsync("手-22")).ShouldBeProblem(404, "unknown");
    }

    [Fact]
    public async Task The_papers_of_a_day_that_is_over_are_entered_for_that_day_once_all_of_them_ended()
    {
        static JsonObject Of(string text, string day, string? ended) => new()
        {
            ["paper"] = text,
            ["services"] = new JsonArray("id-card"),
            ["givenAt"] = $"{day}T16:40:00+08:00",
            ["leftAt"] = ended is null ? null : $"{day}T{ended}:00+08:00",
        };
        var problem = (await EnterAsync(Pile(Of("X1", "2026-11-20", "16:55"), Of("X2", "2026-11-20", null), Of("X3", "2026-11-21", "16:55")), counter.Supervisor)).ShouldBeProblem(400, "invalid");
        problem["errors"]!.AsObject().Select(x => x.Key).ShouldBe(["papers[1].finishedAt", "papers[2].givenAt"]);
        (await EnterAsync(Pile(Of("X4", "2026-11-13", "16:55")), counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("papers[0].givenAt");
        (await EnterAsync(Pile(Of("X1", "2026-11-20", "16:55")), counter.Supervisor)).ShouldBeOk(201)["tickets"]![0]!.Text("ticketId").ShouldStartWith("20261120.household.");
        (await FindAsync("X1", "&day=2026-11-20")).ShouldBeOk().Text("state").ShouldBe("cancelled");
        (await FindAsync("X1")).ShouldBeProblem(404, "unknown");
    }

    [Fact]
    public async Task A_number_is_found_however_it_is_typed()
    {
        var number = (await counter.Gateway.SendAsync("POST", "/tickets", """{"services":["id-card"]}""", counter.Kiosk)).ShouldBeOk(201).Text("number");
        var (letter, sequence) = (number[..1], int.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture));
        var wide = string.Concat(number.Select(x => (char)(x + 0xFEE0)));
        foreach (var typed in (string[])[number.ToLowerInvariant(), $"{letter}{sequence}", $" {number}", $"{letter}-{sequence}", $"{letter} {sequence:000}", wide])
        {
            (await FindAsync(typed)).ShouldBeOk().Text("number").ShouldBe(number, typed);
        }
    }

    [Fact]
    public async Task One_text_in_two_queues_is_two_papers_and_is_found_by_its_queue()
    {
        (await EnterAsync(Pile(Paper("7", "id-card", "09:00"), Paper("7", "food-permit", "09:30")), counter.Supervisor)).ShouldBeOk(201);
        (await FindAsync("7")).ShouldBeProblem(409, "wrongState").Text("field").ShouldBe("queue");
        (await FindAsync("7", "&queue=general")).ShouldBeOk().Text("queue").ShouldBe("general");
    }

    [Fact]
    public async Task Five_hundred_papers_with_all_their_times_are_entered_at_once_and_one_more_is_refused()
    {
        JsonObject Served(int i) => new(Paper($"手-B{i}", "birth-registration", "09:00").Select(x => KeyValuePair.Create(x.Key, x.Value?.DeepClone())))
        {
            ["window"] = "w07",
            ["calledAt"] = At("09:10"),
            ["startedAt"] = At("09:11"),
            ["finishedAt"] = At("09:12"),
        };
        var pile = Enumerable.Range(0, 500).Select(Served).ToArray();
        var entered = (await EnterAsync(Pile(pile), counter.Supervisor)).ShouldBeOk(201)["tickets"]!.AsArray();
        entered.Count(x => x!.Text("state") == "completed" && x!.Text("window") == "w07" && x!["waitSeconds"]!.GetValue<double>() == 600).ShouldBe(500);
        (await EnterAsync(Pile([.. pile.Select(x => (JsonObject)x.DeepClone()), Served(500)]), counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("papers");
    }

    [Fact]
    public async Task Numbers_of_the_systems_that_were_served_by_hand_are_entered_with_the_papers_and_count_as_if_it_had_been_up()
    {
        await counter.OpenAsync();
        var (one, other) = (await counter.DrawAsync("ordinary", "id-card"), await counter.DrawAsync("ordinary", "id-card"));
        var since = DateTimeOffset.Parse(one.Text("since"), CultureInfo.InvariantCulture);
        var pile = Both([Paper("手-31", "id-card", "09:06")], Counter.Served(one, since), Counter.Served(other, DateTimeOffset.Parse(other.Text("since"), CultureInfo.InvariantCulture), number: other.Text("number").ToLowerInvariant()));
        var entered = (await EnterAsync(pile, counter.Clerk)).ShouldBeOk(201)["tickets"]!.AsArray();
        entered.Select(x => (x!.Text("number"), x!.Text("state"))).Skip(1).ShouldBe([(one.Text("number"), "completed"), (other.Text("number"), "completed")]);
        (entered[1]!.Text("window"), entered[1]!.Text("calledAt"), entered[1]!["waitSeconds"]!.GetValue<double>()).ShouldBe(("w07", entered[1]!.Text("since"), 0));
        entered[1]!["paper"]!.Text("text").ShouldBe(one.Text("number"));
        (await EnterAsync(pile, counter.Supervisor)).ShouldBeOk(201)["tickets"]!.ToJsonString().ShouldBe(entered.ToJsonString(), "entered again they are the tickets they were");

        var otherwise = (await EnterAsync(Both([], Counter.Served(one, since, window: "w08")), counter.Supervisor)).ShouldBeProblem(409, "wrongState");
        (otherwise.Text("field"), otherwise.Text("state")).ShouldBe(("served[0].window", "completed"));
        var audit = (await counter.Gateway.SendAsync("GET", "/audit?act=served-by-hand", token: counter.Gateway.Token("administrator", "chief"))).ShouldBeOk()["entries"]!.AsArray();
        audit.ShouldContain(x => x!.Text("on") == $"ticket:{one.Text("ticketId")}" && x!.Text("reason") == "power cut");
    }

    [Fact]
    public async Task Who_holds_a_paper_that_was_entered_as_waiting_is_served_by_hand_by_what_stands_on_it()
    {
        var waiting = (await EnterAsync(Pile(Paper("手-51", "id-card", "09:06")), counter.Supervisor)).ShouldBeOk(201)["tickets"]![0]!;
        var told = (await EnterAsync(Both([], Counter.Served(waiting, DateTimeOffset.Parse(At("09:10"), CultureInfo.InvariantCulture), number: "手-51")), counter.Supervisor)).ShouldBeOk(201)["tickets"]![0]!;
        (told.Text("ticketId"), told.Text("state"), told["waitSeconds"]!.GetValue<double>()).ShouldBe((waiting.Text("ticketId"), "completed", 240));
        (await EnterAsync(Both([], Counter.Served(waiting, DateTimeOffset.Parse(At("09:10"), CultureInfo.InvariantCulture), number: "手-77")), counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("served[0].number");
    }

    [Fact]
    public async Task Of_numbers_served_by_hand_every_fault_has_its_place_and_nothing_is_entered()
    {
        var drawn = await counter.DrawAsync("ordinary", "id-card");
        var since = DateTimeOffset.Parse(drawn.Text("since"), CultureInfo.InvariantCulture);
        var faulty = Both(
            [Paper("手-41", "id-card", "09:06")],
            Counter.Served(drawn, since.AddMinutes(-1)), Counter.Served(drawn, since, window: "w99", number: drawn.Text("number")[..1] + "990"), Counter.Served(drawn, since, number: "ZZ"), Counter.Served(drawn, since.AddDays(1)));
        var problem = (await EnterAsync(faulty, counter.Supervisor)).ShouldBeProblem(400, "invalid");
        problem["errors"]!.AsObject().Select(x => x.Key).ShouldBe(["served[2].number", "served[3].calledAt", "served[3].number"]);
        var unknown = (await EnterAsync(Both([], Counter.Served(drawn, since.AddMinutes(-1)), Counter.Served(drawn, since, number: drawn.Text("number")[..1] + "990")), counter.Supervisor)).ShouldBeProblem(400, "invalid");
        unknown["errors"]!.AsObject().Select(x => x.Key).ShouldBe(["served[0].calledAt", "served[1].number"]);
        (await EnterAsync(Both([], Counter.Served(drawn, since, window: "w99")), counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("served[0].window");
        (await FindAsync("手-41")).ShouldBeProblem(404, "unknown");
        (await FindAsync(drawn.Text("number"))).ShouldBeOk().Text("state").ShouldBe("waiting");
        await counter.DoAsync(drawn, "cancel");
    }

    private static string Both(JsonObject[] papers, params JsonObject[] served) =>
        new JsonObject { ["reason"] = "power cut", ["papers"] = new JsonArray([.. papers]), ["served"] = new JsonArray([.. served]) }.ToJsonString();

    private static string At(string time) => string.Create(CultureInfo.InvariantCulture, $"2026-11-23T{time}:00+08:00");

    private static JsonObject Paper(string text, string service, string given, string? priority = null) => new()
    {
        ["paper"] = text,
        ["services"] = new JsonArray(service),
        ["givenAt"] = At(given),
        ["priorityClass"] = priority,
    };

    private static string Pile(params JsonObject[] papers) =>
        new JsonObject { ["reason"] = "power cut", ["papers"] = new JsonArray([.. papers]) }.ToJsonString();

    private async Task ShownAsync(string text)
    {
        using var reader = await SseReader.OpenAsync(counter.Gateway, "/board/stream");
        while (true)
        {
            var board = JsonNode.Parse((await reader.NextAsync()).Data)!;
            if (board["windows"]!.AsArray().Any(x => x!["number"]?.GetValue<string>() == text))
            {
                board["announcements"]!.AsArray().Select(x => x!.Text("zh")).ShouldContain(x => x.StartsWith($"请{text}号到", StringComparison.Ordinal));
                return;
            }
        }
    }

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> EnterAsync(string pile, string token) =>
        counter.Gateway.SendAsync("POST", "/tickets/paper", pile, token);

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> FindAsync(string text, string more = "") =>
        counter.Gateway.SendAsync("GET", $"/tickets?number={Uri.EscapeDataString(text)}{more}", token: counter.Supervisor);
}
