using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Windows;

/// <summary>Pauses with their reasons, and windows that call by themselves, over HTTP.</summary>
public sealed class PauseTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter counter = new(hall, "w04");

    [Fact]
    public async Task Pauses_are_counted_by_the_halls_reasons_and_in_the_days_figures()
    {
        await counter.OpenAsync();
        (await hall.Gateway.SendAsync("GET", string.Empty)).ShouldBeOk()["pauseReasons"]!.AsArray().Select(x => x!.Text("reason"))
            .ShouldBe(["lunch", "break", "errand", "training", "other"]);
        (await StateAsync("""{"state":"paused","reason":"lunch"}"""))["pauses"]![0]!["name"]!.Text("zh").ShouldBe("午餐");
        hall.MoveOn(TimeSpan.FromMinutes(30));
        await StateAsync("""{"state":"open"}""");
        await StateAsync("""{"state":"paused","reason":"a parcel for the door"}""");
        hall.MoveOn(TimeSpan.FromMinutes(5));
        var window = await StateAsync("""{"state":"open"}""");
        var pauses = window["pauses"]!.AsArray();
        pauses.Select(x => (x!.Text("reason"), x!["count"]!.GetValue<int>())).ShouldBe([("lunch", 1), ("other", 1)]);
        pauses[0]!["seconds"]!.GetValue<double>().ShouldBeInRange(1800, 1860);
        var figures = (await hall.Gateway.SendAsync("GET", "/pauses", token: counter.Supervisor)).ShouldBeOk();
        figures["reasons"]!.AsArray().Select(x => x!.Text("reason")).ShouldBe(["lunch", "other"]);
        figures["windows"]!.AsArray().ShouldHaveSingleItem()!.Text("window").ShouldBe("w04");
        (await hall.Gateway.SendAsync("GET", "/pauses?day=soon", token: counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("day");
    }

    [Fact]
    public async Task A_window_calls_the_next_ticket_by_itself_after_the_pause_its_clerk_chose()
    {
        await counter.OpenAsync();
        (await hall.Gateway.SendAsync("PUT", "/windows/w04/auto-call", """{"seconds":0}""", counter.Clerk)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("seconds");
        (await hall.Gateway.SendAsync("PUT", "/windows/w04/auto-call", "{}", counter.Clerk)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("seconds");
        (await hall.Gateway.SendAsync("PUT", "/windows/w04/auto-call", """{"seconds":1}""", counter.Clerk)).ShouldBeOk()["autoCallSeconds"]!.GetValue<double>().ShouldBe(1);
        var first = await counter.UnderCallAsync(await counter.CallAsync(await counter.DrawAsync("ordinary", "pension-enrolment")), "start");
        var next = await counter.DrawAsync("ordinary", "pension-enrolment");
        await counter.UnderCallAsync(first, "finish");
        while ((await hall.Gateway.SendAsync("GET", "/windows/w04", token: counter.Clerk)).ShouldBeOk() is var seen && seen.Text("state") != "calling")
        {
            seen.Text("state").ShouldBeOneOf("idle", "serving");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        next = (await hall.Gateway.SendAsync("GET", $"/tickets/{next.Text("ticketId")}", token: counter.Clerk)).ShouldBeOk();
        (next.Text("state"), next.Text("window")).ShouldBe(("called", "w04"));
        await counter.UnderCallAsync(next, "missed");
    }

    private async Task<JsonNode> StateAsync(string body) => (await hall.Gateway.SendAsync("PUT", "/windows/w04/state", body, counter.Supervisor)).ShouldBeOk();
}
