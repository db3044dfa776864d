using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Queueing.Benchmarks.Budgets;

namespace Queueing.Benchmarks.Crowd;

/// <summary>
/// A large hall looked at by many: 300 boards on event streams, 2,000 phones that each look at their ticket every five seconds,
/// and calls meanwhile. Prints how long a call takes to reach a board, from the clerk's answer on.
/// </summary>
internal static class CrowdRun
{
    private const int Boards = 300;
    private const int Phones = 2000;
    private const int Windows = 60;
    private const string Hall = "/api/v1/halls/huadu";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromMilliseconds(500);

    public static async Task RunAsync()
    {
        using var directory = new TemporaryDirectory();
        await using var gateway = ChildProcess.Start(GatewayStage.Verb, directory.Sub("data"), HallDirectory.Shipped);
        var (address, kiosk, supervisor) = (await gateway.LineAsync(), await gateway.LineAsync(), await gateway.LineAsync());
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var hall = JsonNode.Parse(await http.GetStringAsync(Hall))!;
        var tickets = await Progress.Of("draw", DrawAsync(http, hall, kiosk));
        var windows = await Progress.Of("open", OpenAsync(http, hall, supervisor));

        using var stop = new CancellationTokenSource();
        var called = new ConcurrentDictionary<string, long>();
        var delays = new ConcurrentBag<double>();
        var zones = hall["windows"]!.AsArray().Select(x => x!["zone"]!.GetValue<string>()).Distinct().ToArray();
        var watches = Enumerable.Range(0, Boards).Select(i => new BoardWatch(http, $"{Hall}/board/stream", called, delays)).ToArray();
        var looking = watches.Select(x => x.RunAsync(stop.Token)).Concat(tickets.Select((x, i) => FollowAsync(http, x, i, stop.Token))).ToArray();
        await Task.Delay(Look);
        await CallAsync(http, windows, supervisor, called);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await stop.CancelAsync();
        await Task.WhenAll(looking.Select(x => x.ContinueWith(_ => { }, TaskScheduler.Default)));

        var sorted = delays.Order().ToArray();
        Console.WriteLine($"{Boards} boards of a hall of {hall["windows"]!.AsArray().Count} windows in {zones.Length} zones, {Phones} phones each {Look.TotalSeconds:0} s: {called.Count} calls, {sorted.Length} of {called.Count * Boards} arrivals seen");
        Console.WriteLine($"a call reached a board within {At(0.5):0} ms (p50), {At(0.99):0} ms (p99), {sorted[^1]:0} ms (the last); {watches.Sum(x => x.Bytes) / 1e6 / Long.TotalSeconds:0.0} MB/s of boards");

        double At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }

    private static async Task<(string Path, string Token)[]> DrawAsync(HttpClient http, JsonNode hall, string kiosk)
    {
        var services = hall["services"]!.AsArray().Select(x => x!["service"]!.GetValue<string>()).ToArray();
        var tickets = new (string, string)[Phones];
        await Parallel.ForAsync(0, Phones, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var drawn = await SendAsync(http, HttpMethod.Post, $"{Hall}/tickets", kiosk, $$"""{"services":["{{services[i % services.Length]}}"]}""");
            tickets[i] = ($"{Hall}/tickets/{drawn!["ticketId"]}", drawn["accessToken"]!.GetValue<string>());
        });
        return tickets;
    }

    private static async Task<string[]> OpenAsync(HttpClient http, JsonNode hall, string supervisor)
    {
        var roster = (await SendAsync(http, HttpMethod.Get, $"{Hall}/roster", supervisor))!.AsArray();
        var seats = roster.Where(x => x!["homeWindow"] is not null).DistinctBy(x => x!["homeWindow"]!.GetValue<string>()).Take(Windows).ToArray();
        foreach (var seat in seats)
        {
            var path = $"{Hall}/windows/{seat!["homeWindow"]}";
            await SendAsync(http, HttpMethod.Put, path + "/staff", supervisor, $$"""{"staff":"{{seat["staff"]}}"}""");
            await SendAsync(http, HttpMethod.Put, path + "/state", supervisor, """{"state":"open"}""");
        }

        return [.. seats.Select(x => x!["homeWindow"]!.GetValue<string>())];
    }

    private static async Task FollowAsync(HttpClient http, (string Path, string Token) ticket, int index, CancellationToken stop)
    {
        EntityTagHeaderValue? seen = null;
        await Task.Delay(Look * index / Phones, stop);
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, ticket.Path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket.Token);
            if (seen is not null)
            {
                request.Headers.IfNoneMatch.Add(seen);
            }

            using var answer = await http.SendAsync(request, stop);
            seen = answer.Headers.ETag ?? seen;
            await Task.Delay(Look, stop);
        }
    }

    private static async Task CallAsync(HttpClient http, string[] windows, string supervisor, ConcurrentDictionary<string, long> called)
    {
        var began = Stopwatch.StartNew();
        for (var i = 0; began.Elapsed < Long; i++)
        {
            var window = windows[i % windows.Length];
            if (await SendAsync(http, HttpMethod.Post, $"{Hall}/windows/{window}/call-next", supervisor) is { } call)
            {
                var ticket = call["ticket"]!;
                called[$"\"number\":\"{ticket["number"]}\",\"window\":\"{window}\""] = Stopwatch.GetTimestamp();
                await Task.Delay(BetweenCalls);
                var body = $$"""{"callId":"{{ticket["callId"]}}"}""";
                await SendAsync(http, HttpMethod.Post, $"{Hall}/tickets/{ticket["ticketId"]}/start", supervisor, body);
                await SendAsync(http, HttpMethod.Post, $"{Hall}/tickets/{ticket["ticketId"]}/finish", supervisor, body);
            }
        }
    }

    private static async Task<JsonNode?> SendAsync(HttpClient http, HttpMethod method, string path, string token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
