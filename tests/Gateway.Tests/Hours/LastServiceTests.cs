using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Hours;

/// <summary>After closing, somebody with a service left finds a window there for it.</summary>
public sealed class LastServiceTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    private string Supervisor { get; } = hall.Gateway.Token();

    [Fact]
    public async Task The_first_window_of_the_next_service_stays_until_who_is_at_another_one_was_there()
    {
        foreach (var window in (string[])["w01", "w07", "w08"])
        {
            await PutAsync(window, "staff", $$"""{"staff":"{{window}}-a"}""");
            await PutAsync(window, "state", """{"state":"open"}""");
        }

        hall.MoveOn(TimeSpan.FromHours(7.25));
        await DoAsync("/tickets", """{"services":["food-permit","id-card"]}""", 201);
        var first = (await DoAsync("/windows/w01/call-next"))!["ticket"]!;
        hall.MoveOn(TimeSpan.FromMinutes(30));
        await ShouldBeAsync("w07", "ready");
        await ShouldBeAsync("w08", "closed");

        await UnderCallAsync(first, "start");
        hall.MoveOn(TimeSpan.FromMinutes(5));
        await UnderCallAsync(first, "finish");
        var second = (await DoAsync("/windows/w07/call-next"))!["ticket"]!;
        (second.Text("ticketId"), second.Text("service")).ShouldBe((first.Text("ticketId"), "id-card"));
        await ShouldBeAsync("w01", "closed");
        await UnderCallAsync(second, "start");
        hall.MoveOn(TimeSpan.FromMinutes(5));
        await UnderCallAsync(second, "finish");
        await ShouldBeAsync("w07", "closed");
    }

    /// <summary>Nobody waits for the window; it stays or closes, once the dispatcher has heard how the queues stand.</summary>
    private async Task ShouldBeAsync(string window, string state)
    {
        var told = string.Empty;
        for (var patience = 0; told != state && patience < 200; patience++)
        {
            await DoAsync($"/windows/{window}/call-next", status: 204);
            told = (await Gateway.SendAsync("GET", $"/windows/{window}", token: Supervisor)).ShouldBeOk().Text("state");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        told.ShouldBe(state, window);
    }

    private Task<JsonNode?> UnderCallAsync(JsonNode ticket, string action) =>
        DoAsync($"/tickets/{ticket.Text("ticketId")}/{action}", $$"""{"callId":"{{ticket.Text("callId")}}"}""");

    private async Task<JsonNode?> DoAsync(string path, string? body = null, int status = 200)
    {
        var (answer, told) = await Gateway.SendAsync("POST", path, body, Supervisor);
        ((int)answer.StatusCode).ShouldBe(status, told?.ToJsonString());
        return told;
    }

    private async Task PutAsync(string window, string what, string body) =>
        (await Gateway.SendAsync("PUT", $"/windows/{window}/{what}", body, Supervisor)).ShouldBeOk();
}
