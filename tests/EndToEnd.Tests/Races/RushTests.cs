using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.EndToEnd.Tests.Races;

/// <summary>Fifty windows call at once from shared queues while twenty kiosks draw; judged from the answers alone.</summary>
public sealed class RushTests
{
    private const int Windows = 50;
    private const int Kiosks = 20;
    private const int DrawsPerKiosk = 40;

    [Fact]
    public async Task No_ticket_is_called_twice_none_is_skipped_and_order_obeys_seniority()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var gateway = new GatewayProcess(Windows);
        await gateway.Start();
        using var http = new HttpClient { BaseAddress = gateway.Address };
        var supervisor = new HallClient(http, await gateway.Token("supervisor", "rush"));
        var kiosk = new HallClient(http, await gateway.Token("kiosk", "k1"));
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Windows), giveUp.Token, async (window, cancel) => await supervisor.Open(window, cancel));

        var drawn = new ConcurrentBag<JsonNode>();
        var called = new ConcurrentBag<JsonNode>();
        var drawing = Task.WhenAll(Enumerable.Range(0, Kiosks).Select(k => DrawAll(kiosk, k, drawn, giveUp.Token)));
        var calling = Enumerable.Range(1, Windows).Select(w => CallAll(supervisor, w, drawing, called, giveUp.Token));
        await Task.WhenAll([drawing, .. calling]);

        drawn.Count.ShouldBe(Kiosks * DrawsPerKiosk);
        var numbers = drawn.Select(ticket => (string)ticket["number"]!).ToArray();
        numbers.ShouldBeUnique();
        foreach (var queue in TestHall.Queues)
        {
            var sequences = drawn.Where(t => (string)t["queue"]! == queue).Select(Sequence).Order().ToArray();
            sequences.ShouldBe(Enumerable.Range(1, sequences.Length), $"numbers of {queue} are gapless");
            ShouldObeySeniority(queue, drawn, called);
        }

        called.Select(call => (string)call["ticket"]!["ticketId"]!).Order()
            .ShouldBe(drawn.Select(ticket => (string)ticket["ticketId"]!).Order(), "each drawn ticket is called exactly once");
    }

    private static int Sequence(JsonNode ticket) => int.Parse(((string)ticket["number"]!)[1..], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task DrawAll(HallClient kiosk, int number, ConcurrentBag<JsonNode> drawn, CancellationToken giveUp)
    {
        for (var i = 0; i < DrawsPerKiosk; i++)
        {
            var queue = TestHall.Queues[(number + i) % TestHall.Queues.Length];
            var answer = await kiosk.Draw(queue, $"draw-{number}-{i}", giveUp, i % 9 == 0 ? "elderly" : "ordinary");
            answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body?.ToJsonString());
            drawn.Add(answer.Body!);
        }
    }

    private static async Task CallAll(HallClient clerk, int window, Task drawing, ConcurrentBag<JsonNode> called, CancellationToken giveUp)
    {
        for (var round = 0; ; round++)
        {
            var last = drawing.IsCompleted;
            var path = $"windows/{TestHall.Window(window)}/call-next";
            var (status, call) = await clerk.Insist(HttpMethod.Post, path, null, $"call-{window}-{round}", giveUp);
            if (status == HttpStatusCode.NoContent)
            {
                if (last)
                {
                    return;
                }

                await Task.Delay(5, giveUp);
                continue;
            }

            status.ShouldBe(HttpStatusCode.OK, call?.ToJsonString());
            called.Add(call!);
            var ticket = call!["ticket"]!;
            foreach (var action in (string[])["start", "finish"])
            {
                var done = await clerk.Insist(
                    HttpMethod.Post,
                    $"tickets/{(string)ticket["ticketId"]!}/{action}",
                    new JsonObject { ["callId"] = (string)ticket["callId"]! },
                    $"{action}-{window}-{round}",
                    giveUp);
                done.Status.ShouldBe(HttpStatusCode.OK, done.Body?.ToJsonString());
            }
        }
    }

    /// <summary>
    /// Within a queue, calls in order of the queue's version: a ticket that was drawn (at a lower version than the call) and is
    /// senior to the one called must have been called before.
    /// </summary>
    private static void ShouldObeySeniority(string queue, IEnumerable<JsonNode> drawn, IEnumerable<JsonNode> called)
    {
        var calls = called.Select(call => call["ticket"]!).Where(t => (string)t["queue"]! == queue)
            .ToDictionary(t => (string)t["ticketId"]!, t => (long)t["version"]!);
        var tickets = drawn.Where(t => (string)t["queue"]! == queue)
            .Select(t => (Id: (string)t["ticketId"]!, Version: (long)t["version"]!, Rank: Rank(t))).ToArray();
        foreach (var ticket in tickets)
        {
            var calledAt = calls[ticket.Id];
            var overtaken = tickets.Where(other =>
                other.Version < calledAt && other.Rank.CompareTo(ticket.Rank) < 0 && calls[other.Id] > calledAt);
            overtaken.ShouldBeEmpty($"{ticket.Id} was called before its seniors");
        }
    }

    /// <summary>The published order: eligible instant less head start, then drawn at, then number.</summary>
    private static (DateTimeOffset Seniority, DateTimeOffset DrawnAt, int Number) Rank(JsonNode ticket)
    {
        var headStart = (string)ticket["priorityClass"]! == "elderly" ? TimeSpan.FromMinutes(10) : TimeSpan.Zero;
        var eligible = DateTimeOffset.Parse((string)ticket["eligibleAt"]!, System.Globalization.CultureInfo.InvariantCulture);
        return (eligible - headStart, DateTimeOffset.Parse((string)ticket["drawnAt"]!, System.Globalization.CultureInfo.InvariantCulture), Sequence(ticket));
    }
}
