using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Queueing.EndToEnd.Tests.Harness;

namespace Queueing.EndToEnd.Tests.Kills;

/// <summary>The process is killed at random under load and started again; nothing acknowledged is lost, nothing is done twice.</summary>
public sealed class KillTests
{
    private const int Kills = 25;
    private const int Windows = 8;
    private const int Kiosks = 8;
    private static readonly string[] Ended = ["completed", "cancelled"];

    [Fact]
    public async Task Whatever_was_acknowledged_survives_twenty_five_kills()
    {
        const int seed = 20260302;
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(giveUp.Token);
        await using var gateway = new GatewayProcess(Windows);
        await gateway.Start();
        using var http = new HttpClient { BaseAddress = gateway.Address, Timeout = TimeSpan.FromSeconds(20) };
        var supervisor = new HallClient(http, await gateway.Token("supervisor", "floor"));
        var kiosk = new HallClient(http, await gateway.Token("kiosk", "k1"));
        for (var window = 1; window <= Windows; window++)
        {
            await supervisor.Open(window, giveUp.Token);
        }

        var work = new HallWork(kiosk, supervisor, stop.Token, giveUp.Token);
        Task[] workers =
        [
            .. Enumerable.Range(0, Kiosks).Select(work.DrawTickets),
            .. Enumerable.Range(1, Windows).Select(window => work.ServeTickets(window, seed + window)),
        ];
        await KillAtRandom(gateway, new Random(seed), workers, giveUp.Token);
        await stop.CancelAsync();
        await Task.WhenAll(workers);

        var log = work.Log.ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{log.Length} acknowledged operations over {Kills} kills");
        await NumbersAreGapless(supervisor, log);
        await TicketsAreWhereTheirAnswersPutThem(supervisor, log);
        CallIdsAreUnique(log);
        await RepeatsReturnTheFirstAnswer(kiosk, supervisor, log, giveUp.Token);
    }

    private static async Task KillAtRandom(GatewayProcess gateway, Random random, Task[] workers, CancellationToken giveUp)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            var pause = Task.Delay(random.Next(150, 900), giveUp);
            if (await Task.WhenAny([pause, .. workers]) != pause)
            {
                await await Task.WhenAny(workers);
            }

            await gateway.Kill();
            await gateway.Start();
        }
    }

    private static async Task NumbersAreGapless(HallClient supervisor, Acknowledged[] log)
    {
        var numbers = log.Where(IsDraw).Select(x => (string)x.Answer!["number"]!).ToArray();
        numbers.ShouldBeUnique();
        numbers.Length.ShouldBeGreaterThan(Kills);
        foreach (var series in numbers.GroupBy(number => number[0]))
        {
            series.Select(number => int.Parse(number[1..], CultureInfo.InvariantCulture)).Order()
                .ShouldBe(Enumerable.Range(1, series.Count()), "every durable number was answered, and none is missing");
            var next = $"{series.Key}{series.Count() + 1:000}";
            (await supervisor.Send(HttpMethod.Get, $"tickets?number={next}", null, null)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    /// <summary>An ended ticket stays as it ended; any other is still alive, and no answer is newer than what is there now.</summary>
    private static async Task TicketsAreWhereTheirAnswersPutThem(HallClient supervisor, Acknowledged[] log)
    {
        var answers = log.Select(entry => entry.Answer?["ticket"] ?? entry.Answer).OfType<JsonNode>()
            .Where(ticket => ticket["ticketId"] is not null)
            .GroupBy(ticket => (string)ticket["ticketId"]!, StringComparer.Ordinal);
        foreach (var ticket in answers)
        {
            var now = await supervisor.Send(HttpMethod.Get, $"tickets/{ticket.Key}", null, null);
            now.Status.ShouldBe(HttpStatusCode.OK, ticket.Key);
            var state = (string)now.Body!["state"]!;
            var ended = ticket.Select(answer => (string)answer["state"]!).Where(Ended.Contains).Distinct().ToArray();
            (ended is [var end] ? state == end : ended.Length == 0 && !Ended.Contains(state))
                .ShouldBeTrue($"{ticket.Key} was answered [{string.Join(", ", ended)}] and is {state}");
            var here = ticket.Where(answer => (string)answer["queue"]! == (string)now.Body["queue"]! && (string)answer["state"]! != "waiting");
            here.ShouldAllBe(answer => (long)answer["version"]! <= (long)now.Body["version"]!);
        }
    }

    private static void CallIdsAreUnique(Acknowledged[] log) =>
        log.Where(x => x.Status == HttpStatusCode.OK && x.Path.EndsWith("call-next", StringComparison.Ordinal))
            .Select(x => (string)x.Answer!["ticket"]!["callId"]!).ShouldBeUnique();

    private static async Task RepeatsReturnTheFirstAnswer(HallClient kiosk, HallClient supervisor, Acknowledged[] log, CancellationToken giveUp)
    {
        var done = log.Where(x => x.Status is HttpStatusCode.OK or HttpStatusCode.Created).ToArray();
        // Each repeat folds a stream to its place: two hundred, spread over the day, not all of a fast machine's thousands.
        var step = Math.Max(5, done.Length / 200);
        foreach (var entry in done.Where((_, index) => index % step == 0))
        {
            var client = IsDraw(entry) ? kiosk : supervisor;
            var again = await client.Insist(entry.Method, entry.Path, entry.Request?.DeepClone(), entry.Key, giveUp);
            again.Status.ShouldBe(entry.Status, $"{entry.Key}: {again.Body?.ToJsonString()}");
            JsonNode.DeepEquals(again.Body, entry.Answer)
                .ShouldBeTrue($"{entry.Key} answered {entry.Answer?.ToJsonString()}, then {again.Body?.ToJsonString()}");
        }
    }

    private static bool IsDraw(Acknowledged entry) => entry.Path == "tickets";
}
