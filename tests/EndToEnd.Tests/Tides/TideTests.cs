using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.EndToEnd.Tests.Tides;

/// <summary>A tide turns over the real API: tipped by a draw, told within a second, released after the ebb.</summary>
public sealed class TideTests
{
    private const int Windows = 4;

    [Fact]
    public async Task A_window_is_on_duty_within_a_second_of_the_draw_that_tips_its_queue_and_goes_home_after_the_ebb()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var gateway = new GatewayProcess(Windows, "auto");
        await gateway.Start();
        using var http = new HttpClient { BaseAddress = gateway.Address };
        var token = await gateway.Token("supervisor", "floor");
        var supervisor = new HallClient(http, token);
        for (var window = 1; window <= Windows; window++)
        {
            await supervisor.Open(window, giveUp.Token);
        }

        var stream = new EventStream(http, token);
        var clock = Stopwatch.StartNew();
        var assigned = stream.First((name, data) => name == "tide" && (string)data["state"]! is "assigned" or "open", giveUp.Token)
            .ContinueWith(tide => (Tide: tide.Result, At: clock.Elapsed), giveUp.Token);
        var lastDraw = await DrawUntil(supervisor, assigned, clock, giveUp.Token);
        var (tide, at) = await assigned;

        (at - lastDraw).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        ((string)tide["forQueue"]!).ShouldBe(TestHall.Queues[0]);
        ((string)tide["reason"]!["en"]!).ShouldContain("expected wait");
        ((string)tide["reason"]!["zh"]!).ShouldNotBeNullOrWhiteSpace();

        var id = (string)tide["tideId"]!;
        var closed = stream.First((name, data) => name == "tide" && (string)data["tideId"]! == id && (string)data["state"]! == "closed", giveUp.Token);
        await ServeEverybody(supervisor, giveUp.Token);
        var end = await closed;
        ((string)end["endReason"]!["en"]!).ShouldNotBeNullOrWhiteSpace();

        var tides = (await supervisor.Send(HttpMethod.Get, "tides", null, null)).Body!.AsArray();
        foreach (var episodes in tides.Select(x => x!).GroupBy(x => (string)x["window"]!))
        {
            foreach (var (before, after) in episodes.Zip(episodes.Skip(1)))
            {
                (Instant(after["proposedAt"]) - Instant(before["endedAt"])).ShouldBeGreaterThanOrEqualTo(TestHall.CoolDown, "no flap");
            }
        }
    }

    /// <summary>Draws until the tide is told; answers when the last draw before it was asked for.</summary>
    private static async Task<TimeSpan> DrawUntil(HallClient kiosk, Task told, Stopwatch clock, CancellationToken giveUp)
    {
        var asked = clock.Elapsed;
        for (var i = 0; !told.IsCompleted && i < 60; i++)
        {
            asked = clock.Elapsed;
            (await kiosk.Draw(TestHall.Queues[0], $"tip-{i}", giveUp)).Status.ShouldBe(HttpStatusCode.Created);

            // The stream has a second for each draw before the next one is made.
            await Task.WhenAny(told, Task.Delay(TimeSpan.FromMilliseconds(1100 * (i > 3 ? 1 : 0)), giveUp));
        }

        return asked;
    }

    private static async Task ServeEverybody(HallClient clerk, CancellationToken giveUp)
    {
        for (var round = 0; ; round++)
        {
            var path = $"windows/{TestHall.Window(1 + (round % Windows))}/call-next";
            var (status, call) = await clerk.Insist(HttpMethod.Post, path, null, $"call-{round}", giveUp);
            if (status == HttpStatusCode.NoContent)
            {
                return;
            }

            var ticket = call!["ticket"]!;
            foreach (var action in (string[])["start", "finish"])
            {
                var body = new JsonObject { ["callId"] = (string)ticket["callId"]! };
                await clerk.Insist(HttpMethod.Post, $"tickets/{(string)ticket["ticketId"]!}/{action}", body, $"{action}-{round}", giveUp);
            }
        }
    }

    private static DateTimeOffset Instant(JsonNode? text) => DateTimeOffset.Parse((string)text!, CultureInfo.InvariantCulture);
}
