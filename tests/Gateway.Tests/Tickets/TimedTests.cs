using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>What time alone brings about, over HTTP; the hall is looked at every few seconds.</summary>
public sealed class TimedTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter police = new(hall, "w07");

    [Fact]
    public async Task A_call_shows_when_it_is_missed_and_then_is_and_in_the_end_lapses()
    {
        await police.OpenAsync();
        var ticket = await police.CallAsync(await police.DrawAsync("ordinary", "id-card"));
        var missesAt = ticket["missesAt"]!.GetValue<DateTimeOffset>();
        (missesAt - ticket["calledAt"]!.GetValue<DateTimeOffset>()).ShouldBe(TimeSpan.FromSeconds(90));
        (await BoardAsync(window => window["number"] is not null))["missesAt"]!.GetValue<DateTimeOffset>().ShouldBe(missesAt);
        hall.MoveOn(TimeSpan.FromSeconds(91));
        await UntilAsync(ticket, "missed");
        hall.MoveOn(TimeSpan.FromHours(1));
        await UntilAsync(ticket, "expired");
    }

    [Fact]
    public async Task Where_the_board_is_gone_a_call_has_no_deadline_and_gets_its_whole_time_when_it_is_back()
    {
        var administrator = hall.Gateway.Token("administrator", "chief");
        var code = (await hall.Gateway.SendAsync("POST", "/devices", """{"device":"screen-b","kind":"display"}""", administrator)).ShouldBeOk(201).Text("code");
        var screen = (await hall.Gateway.SendAsync("POST", "/api/v1/devices/enrol", $$"""{"code":"{{code}}"}""")).ShouldBeOk(201).Text("token");
        await BeatAsync();
        hall.MoveOn(TimeSpan.FromSeconds(121));
        while (!(await hall.Gateway.SendAsync("GET", "/alerts", token: police.Supervisor)).ShouldBeOk().AsArray().Any(x => x!["device"]?.GetValue<string>() == "screen-b"))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await police.OpenAsync();
        var ticket = await police.CallAsync(await police.DrawAsync("ordinary", "residence-permit"));
        hall.MoveOn(TimeSpan.FromSeconds(91));
        var gone = await FollowAsync(ticket, x => x["missesAt"] is null);
        gone.Text("state").ShouldBe("called");
        await BeatAsync();
        var back = await FollowAsync(ticket, x => x["missesAt"] is not null);
        back["missesAt"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(ticket["missesAt"]!.GetValue<DateTimeOffset>());
        (await hall.Gateway.SendAsync("POST", $"/tickets/{ticket.Text("ticketId")}/cancel", $$"""{"reason":"went home","callId":"{{back.Text("callId")}}"}""", police.Supervisor)).ShouldBeOk();

        async Task BeatAsync() => (await hall.Gateway.SendAsync("POST", "/devices/screen-b/heartbeat", """{"screen":"on","zone":"B"}""", screen)).ShouldBeOk();
    }

    private async Task<JsonNode> FollowAsync(JsonNode ticket, Func<JsonNode, bool> isSo)
    {
        while (true)
        {
            if ((await hall.Gateway.SendAsync("GET", $"/tickets/{ticket.Text("ticketId")}", token: police.Supervisor)).ShouldBeOk() is var now && isSo(now))
            {
                return now;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonNode> BoardAsync(Func<JsonNode, bool> isSo)
    {
        while (true)
        {
            var board = (await hall.Gateway.SendAsync("GET", "/board")).ShouldBeOk();
            if (board["windows"]!.AsArray().Single(x => x!.Text("window") == "w07") is { } window && isSo(window))
            {
                return window;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task UntilAsync(JsonNode ticket, string state)
    {
        while ((await hall.Gateway.SendAsync("GET", $"/tickets/{ticket.Text("ticketId")}", token: police.Supervisor)).ShouldBeOk().Text("state") != state)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
