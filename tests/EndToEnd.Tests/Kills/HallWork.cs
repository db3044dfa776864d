using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.EndToEnd.Tests.Kills;

/// <summary>Kiosks and clerks that go on whatever happens to the gateway, and remember every answer they were given.</summary>
internal sealed class HallWork(HallClient kiosk, HallClient clerk, CancellationToken stop, CancellationToken giveUp)
{
    public ConcurrentQueue<Acknowledged> Log { get; } = new();

    public async Task DrawTickets(int number)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var body = HallClient.DrawBody(TestHall.Queues[(number + i) % 2], i % 7 == 0 ? "elderly" : "ordinary");
            var status = await Ask(kiosk, HttpMethod.Post, "tickets", body, $"draw-{number}-{i}");
            status.Status.ShouldBe(HttpStatusCode.Created, status.Body?.ToJsonString());
        }
    }

    public async Task ServeTickets(int window, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var (status, call) = await Ask(clerk, HttpMethod.Post, $"windows/{TestHall.Window(window)}/call-next", null, $"call-{window}-{i}");
            if (status == HttpStatusCode.OK)
            {
                await Serve(call!["ticket"]!, $"{window}-{i}", random.Next(6));
            }
            else
            {
                status.ShouldBe(HttpStatusCode.NoContent, call?.ToJsonString());
            }
        }
    }

    private async Task Serve(JsonNode ticket, string round, int fate)
    {
        var path = $"tickets/{(string)ticket["ticketId"]!}";
        var call = new JsonObject { ["callId"] = (string)ticket["callId"]! };
        var other = TestHall.Queues.First(queue => queue != (string)ticket["queue"]!);
        (string Action, JsonObject Body)[] steps = fate switch
        {
            0 => [("missed", call), ("reinstate", new JsonObject { ["place"] = "original" })],
            1 => [("put-back", call)],
            2 => [("cancel", new JsonObject { ["reason"] = "left", ["callId"] = (string)ticket["callId"]! })],
            3 => [("start", call), ("transfer", new JsonObject { ["queue"] = other, ["callId"] = (string)ticket["callId"]! })],
            _ => [("start", call), ("finish", call)],
        };
        foreach (var (action, body) in steps)
        {
            var (status, answer) = await Ask(clerk, HttpMethod.Post, $"{path}/{action}", body.DeepClone(), $"{action}-{round}");
            status.ShouldBe(HttpStatusCode.OK, $"{action} of {(string)ticket["ticketId"]!}: {answer?.ToJsonString()}");
        }
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> Ask(
        HallClient client, HttpMethod method, string path, JsonNode? body, string key)
    {
        var answer = await client.Insist(method, path, body, key, giveUp);
        Log.Enqueue(new Acknowledged(method, path, body, key, answer.Status, answer.Body));
        return answer;
    }
}
