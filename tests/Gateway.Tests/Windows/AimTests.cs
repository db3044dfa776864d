using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Windows;

/// <summary>Sending somebody to one window, over HTTP.</summary>
public sealed class AimTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter one = new(hall, "w01");
    private readonly Counter two = new(hall, "w02");

    [Fact]
    public async Task A_ticket_sent_to_a_window_is_called_there_alone_until_a_supervisor_lifts_it()
    {
        await one.OpenAsync();
        var ticket = await one.DrawAsync("ordinary", "food-permit");
        var refused = (await one.SendAsync(ticket, "transfer", new() { ["window"] = "w02" })).ShouldBeProblem(409, "windowNotOpen");
        (refused.Text("field"), refused.Text("state")).ShouldBe(("window", "closed"));
        (await one.SendAsync(ticket, "transfer", [])).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("queue");
        (await one.SendAsync(ticket, "transfer", new() { ["window"] = "w99" })).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("window");
        await two.OpenAsync();
        ticket = await one.DoAsync(ticket, "transfer", new() { ["window"] = "w02", ["reason"] = "began there" }, one.Clerk);
        (ticket.Text("state"), ticket.Text("forWindow"), ticket["ahead"]!.GetValue<int>()).ShouldBe(("waiting", "w02", 0));
        (await AimedAsync("w02", 1)).ShouldBe(1);
        (await one.Gateway.SendAsync("POST", "/windows/w01/call-next", token: one.Clerk)).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        (await one.SendAsync(ticket, "lift-aim", new() { ["reason"] = "ill" }, one.Clerk)).ShouldBeProblem(403, "forbidden");
        (await one.DoAsync(ticket, "lift-aim", new() { ["reason"] = "the clerk is ill" }))["forWindow"].ShouldBeNull();
        (await one.SendAsync(ticket, "lift-aim", new() { ["reason"] = "again" })).ShouldBeProblem(409, "wrongState");
        (await AimedAsync("w02", 0)).ShouldBe(0);
        var acts = (await one.Gateway.SendAsync("GET", "/audit", token: hall.Gateway.Chief())).ShouldBeOk().ToJsonString();
        acts.ShouldContain("ticket-aimed");
        acts.ShouldContain("aim-lifted");
    }

    /// <summary>Waits until the window tells that so many wait for it.</summary>
    private async Task<int> AimedAsync(string window, int count)
    {
        while (true)
        {
            var aimed = (await hall.Gateway.SendAsync("GET", $"/windows/{window}", token: one.Supervisor)).ShouldBeOk()["aimed"]!.GetValue<int>();
            if (aimed == count)
            {
                return aimed;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
