using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Silo.Histories;

namespace Queueing.EndToEnd.Tests.Days;

/// <summary>A sample hall's day as the command 'live' played it from the root of the checkout: what it said, and what its journal says.</summary>
internal sealed record PlayedDay(
    Hall Hall,
    DateOnly Date,
    JsonNode Summary,
    IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> Queues,
    IReadOnlyDictionary<WindowId, ImmutableArray<WindowEvent>> Windows)
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>Plays a day on a journal of its own; there must be no violation.</summary>
    /// <param name="name">The sample hall.</param>
    /// <param name="date">The date, yyyy-MM-dd.</param>
    /// <param name="minutes">How long it shall take.</param>
    /// <param name="incidents">The share of people, presses and proposals that meet something out of the ordinary.</param>
    /// <param name="load">A factor on the people expected.</param>
    /// <param name="giveUp">Ends the wait.</param>
    /// <returns>The day.</returns>
    public static async Task<PlayedDay> Of(string name, string date, double minutes, double incidents, double load, CancellationToken giveUp)
    {
        var data = Directory.CreateTempSubdirectory("queueing-day-");
        try
        {
            var summary = await PlayAsync(
                ["--hall", name, "--date", date, "--minutes", Told(minutes), "--incidents", Told(incidents), "--load", Told(load)], data.FullName, giveUp);
            var hall = HallConfiguration.Parse(await File.ReadAllTextAsync(Path.Combine(Root(), "halls", $"{name}.json"), giveUp), name).Hall!;
            var day = new HallDay(hall.Id, DateOnly.Parse(date, CultureInfo.InvariantCulture));
            await using var recorded = RecordedHalls.Open(data.FullName);
            return new PlayedDay(hall, day.Date, summary, await recorded.Queues.ReadAsync(day, giveUp), await recorded.Windows.ReadAsync(day, giveUp));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<JsonNode> PlayAsync(string[] what, string data, CancellationToken giveUp)
    {
        var summary = Path.Combine(data, "summary.json");
        using var run = Process.Start(new ProcessStartInfo("dotnet", [
            "run", "--no-build", "-c", Configuration, "--project", "src/Gateway", "--", "live", .. what,
            "--data", data, "--summary", summary, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Root(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var board = await AddressOf("board", run.StandardOutput, giveUp);
            using var http = new HttpClient();
            (await http.GetAsync(board, giveUp)).StatusCode.ShouldBe(HttpStatusCode.OK);

            var told = await run.StandardOutput.ReadToEndAsync(giveUp);
            await run.WaitForExitAsync(giveUp);
            run.ExitCode.ShouldBe(0, told);
            told.ShouldContain("accounts: everybody accounted for exactly once");
            return JsonNode.Parse(await File.ReadAllTextAsync(summary, giveUp))!;
        }
        finally
        {
            if (!run.HasExited)
            {
                run.Kill(entireProcessTree: true);
                await run.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static string Told(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Queueing.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static async Task<Uri> AddressOf(string name, StreamReader output, CancellationToken giveUp)
    {
        var seen = new List<string>();
        while (await output.ReadLineAsync(giveUp) is { } line)
        {
            seen.Add(line);
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, var address] && first == name)
            {
                return new Uri(address);
            }
        }

        throw new InvalidOperationException(string.Join('\n', seen));
    }
}
