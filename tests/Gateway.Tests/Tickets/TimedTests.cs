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
