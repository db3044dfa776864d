using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Queueing.EndToEnd.Tests.Commands;

/// <summary>The claim of docs/live-against-simulated.md on a hall and a morning short enough for every check.</summary>
public sealed partial class CompareTests
{
    // Three windows for a crowd, four for nearly nobody, and two people in the back office.
    private const string Hall = """
        {
          "id": "morning",
          "name": { "zh": "早市大厅", "en": "Morning hall" },
          "timeZone": "Asia/Shanghai",
          "tides": { "mode": "off", "minOpenMinutes": 20 },
          "priorityClasses": [{ "id": "ordinary", "name": { "zh": "普通", "en": "Ordinary" } }],
          "schedules": [{ "name": "early", "drawLeadMinutes": 0, "drawCutOffMinutes": 5, "days": { "mon-sun": ["09:00-10:30"] } }],
          "queues": [
            { "id": "crowd", "name": { "zh": "热门", "en": "Crowd" }, "prefix": "A", "targetWaitMinutes": 15, "expectedServiceMinutes": 5, "expectedPerDay": 90, "schedule": "early" },
            { "id": "calm", "name": { "zh": "冷门", "en": "Calm" }, "prefix": "B", "targetWaitMinutes": 15, "expectedServiceMinutes": 5, "expectedPerDay": 20, "schedule": "early" }
          ],
          "departments": [
            { "id": "one", "name": { "zh": "一", "en": "One" }, "queue": "crowd", "services": [{ "id": "crowd-visit", "name": { "zh": "办事", "en": "Visit" } }] },
            { "id": "two", "name": { "zh": "二", "en": "Two" }, "queue": "calm", "services": [{ "id": "calm-visit", "name": { "zh": "办事", "en": "Visit" } }] }
          ],
          "windows": [
            { "id": "w01", "count": 3, "kind": "sector", "zone": "A", "primary": ["crowd"] },
            { "id": "w04", "count": 4, "kind": "sector", "zone": "A", "primary": ["calm"], "tidal": ["crowd"] },
            { "id": "w08", "count": 2, "kind": "tidal", "zone": "A", "tidal": ["crowd", "calm"] }
          ],
          "staff": [{ "id": "back01", "count": 2, "skills": ["crowd", "calm"] }]
        }
        """;

    [Fact]
    public async Task The_live_hall_orders_doing_nothing_and_the_policy_as_the_simulator_does()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var halls = Directory.CreateTempSubdirectory("queueing-compare-");
        await File.WriteAllTextAsync(Path.Combine(halls.FullName, "morning.json"), Hall, giveUp.Token);
        using var run = Process.Start(new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "Queueing.Gateway.dll"), "compare", "--hall", "morning", "--halls", halls.FullName,
            "--conduct", "off", "auto", "--minutes", "0.2", "--replications", "20", "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var faults = run.StandardError.ReadToEndAsync(giveUp.Token);
            var output = await run.StandardOutput.ReadToEndAsync(giveUp.Token);
            await run.WaitForExitAsync(giveUp.Token);

            run.ExitCode.ShouldBe(0, output + await faults);
            foreach (var measure in new[] { "mean wait", "p95 wait" })
            {
                var row = Row(output, measure);
                row.OffLow.ShouldBeGreaterThan(row.AutoHigh, $"the simulator is to order {measure} clearly, or this shows nothing");
                row.Off.ShouldBeGreaterThan(row.Auto, measure);
            }
        }
        finally
        {
            if (!run.HasExited)
            {
                run.Kill(entireProcessTree: true);
                await run.WaitForExitAsync(CancellationToken.None);
            }

            halls.Delete(recursive: true);
        }
    }

    private static (double Off, double OffLow, double Auto, double AutoHigh) Row(string output, string measure)
    {
        var row = output.Split('\n').First(x => x.StartsWith($"| {measure}", StringComparison.Ordinal));
        var numbers = Number().Matches(row).Select(x => double.Parse(x.Value, CultureInfo.InvariantCulture)).ToArray();
        return numbers is [.., var off, _, var offLow, _, var auto, _, _, var autoHigh]
            ? (off, offLow, auto, autoHigh)
            : throw new InvalidOperationException(row);
    }

    [GeneratedRegex(@"(?<=[ *\[])\d+(\.\d+)?(?=[ *,\]])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
