using System.Net;
using System.Text.Json.Nodes;
using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.EndToEnd.Tests.Webhooks;

public sealed class KilledDeliveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Every_event_arrives_in_order_though_the_gateway_is_killed_and_the_receiver_refuses_now_and_then()
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        giveUp.CancelAfter(Patience);
        await using var gateway = new GatewayProcess(windows: 2);
        using var hook = new Hook(GatewayProcess.FreePort());
        await gateway.Start();
        using var http = new HttpClient { BaseAddress = gateway.Address };
        var kiosk = new HallClient(http, await gateway.Token("kiosk", "k1"));
        var clerk = new HallClient(http, await gateway.Token("clerk", TestHall.Clerk(1)));
        var admin = new HallClient(http, await gateway.Token("administrator", "chief"));
        var made = await admin.Insist(HttpMethod.Post, "webhooks", new JsonObject { ["url"] = hook.Url }, "hook", giveUp.Token);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Body?.ToJsonString());
        hook.Secret = (string)made.Body!["secret"]!;

        await clerk.Open(1, giveUp.Token);
        var drawn = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 15; i++)
            {
                drawn.Add((string)(await kiosk.Draw(TestHall.Queues[0], $"draw-{round}-{i}", giveUp.Token)).Body!["ticketId"]!);
                await ServeAsync(clerk, $"{round}-{i}", giveUp.Token);
            }

            await UntilAsync(() => hook.Taken.Count > round * 50, giveUp.Token);
            await gateway.Kill();
            await gateway.Start();
        }

        await UntilAsync(async () => (bool)(await admin.Insist(HttpMethod.Get, "webhooks/h1", null, "look", giveUp.Token)).Body!["delivery"]!["upToDate"]!, giveUp.Token);
        hook.Forged.ShouldBe(0);
        Verify([.. hook.Taken], drawn);
    }

    private static void Verify(JsonNode[] taken, List<string> drawn)
    {
        var first = taken.DistinctBy(x => (long)x["sequence"]!).ToArray();
        first.Select(x => (long)x["sequence"]!).ShouldBe(Enumerable.Range(1, first.Length).Select(x => (long)x), "in order, without a gap");
        taken.GroupBy(x => (long)x["sequence"]!).ShouldAllBe(x => x.Select(y => y.ToJsonString()).Distinct().Count() == 1);
        foreach (var ticket in drawn)
        {
            first.Where(x => (string?)x["data"]!["ticket"] == ticket).Select(x => (string)x["type"]!)
                .ShouldBe(["ticket.drawn", "ticket.called", "ticket.started", "ticket.completed"]);
        }
    }

    private static async Task ServeAsync(HallClient clerk, string key, CancellationToken giveUp)
    {
        var call = await clerk.Insist(HttpMethod.Post, $"windows/{TestHall.Window(1)}/call-next", null, $"call-{key}", giveUp);
        var ticket = call.Body!["ticket"]!;
        var body = new JsonObject { ["callId"] = (string)ticket["callId"]! };
        foreach (var action in (string[])["start", "finish"])
        {
            var done = await clerk.Insist(HttpMethod.Post, $"tickets/{(string)ticket["ticketId"]!}/{action}", body.DeepClone(), $"{action}-{key}", giveUp);
            done.Status.ShouldBe(HttpStatusCode.OK, done.Body?.ToJsonString());
        }
    }

    private static Task UntilAsync(Func<bool> done, CancellationToken giveUp) => UntilAsync(() => Task.FromResult(done()), giveUp);

    private static async Task UntilAsync(Func<Task<bool>> done, CancellationToken giveUp)
    {
        while (!await done())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), giveUp);
        }
    }
}
