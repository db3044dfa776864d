using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Queueing.Domain.Calendar;
using Queueing.Gateway.Simulations;
using Queueing.Silo.Halls;
using Queueing.Silo.Histories;
using Queueing.Simulator.Reports;
using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Commands;

/// <summary>Compares ways to run a hall, on days it expects or on days that were.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string> Hall = new("--hall") { Description = "The hall", DefaultValueFactory = _ => "small" };

    private static readonly Option<int?> Days = new("--days") { Description = "How many days to draw from the hall's configuration" };

    private static readonly Option<int?> Seed = new("--seed") { Description = "The first day's seed" };

    private static readonly Option<string[]> Day = new("--day")
    {
        Description = "A past day from the journal in the data directory instead, such as 2026-11-24; may be repeated",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<FileInfo> Request = new("--request") { Description = "A file that says what to compare (samples/what-if.schema.json); it names the hall and the days itself" };

    private static readonly Option<FileInfo> ReportFile = new("--report") { Description = "Writes the report, a page of HTML, to this file" };

    private static readonly Option<FileInfo> Json = new("--json") { Description = "Writes the result to this file as JSON" };

    public static Command Create()
    {
        Request.AcceptExistingOnly();
        var command = new Command("simulate", "Compares ways to run a hall on simulated days")
        {
            Hall, Days, Seed, Day, Request, ReportFile, Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Request) is not null && new Option[] { Hall, Days, Seed, Day }.Any(x => result.GetResult(x) is { Implicit: false }))
            {
                result.AddError("--request names the hall and the days itself: --hall, --days, --seed and --day cannot be given with it");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        if (new[] { ReportFile, Json }.Select(parsed.GetValue).FirstOrDefault(x => x is { Directory.Exists: false }) is { } lost)
        {
            await Console.Error.WriteLineAsync($"{lost.FullName}: there is no such folder to write into");
            return 1;
        }

        var halls = HallFiles.Read(parsed.GetValue(CommonOptions.Halls)!);
        var text = parsed.GetValue(Request) is { } file ? await File.ReadAllTextAsync(file.FullName, stop) : Written(parsed);
        var reader = new QuestionReader(halls.Find, hall => BusinessDay.Of(hall, TimeProvider.System.GetUtcNow()).Date, QuestionLimits.OfCommand);
        var read = reader.Read(text);
        if (!read.IsValid)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, read.Errors));
            return 1;
        }

        if (await VisitorsAsync(parsed, read.Question, stop) is not { } visitors)
        {
            return 1;
        }

        await TellAsync(parsed, Compare(new Comparison(read.Question, visitors), stop), stop);
        return 0;
    }

    /// <summary>The options as a question's text, so that one reader checks both.</summary>
    private static string Written(ParseResult parsed)
    {
        var question = new JsonObject { ["hall"] = parsed.GetValue(Hall) };
        if (parsed.GetValue(Day) is { Length: > 0 } past)
        {
            question["pastDays"] = new JsonArray([.. past.Select(x => (JsonNode)x)]);
        }

        if (parsed.GetValue(Days) is { } days)
        {
            question["days"] = days;
        }

        if (parsed.GetValue(Seed) is { } seed)
        {
            question["seed"] = seed;
        }

        return question.ToJsonString();
    }

    private static async Task<IVisitors?> VisitorsAsync(ParseResult parsed, Question question, CancellationToken stop)
    {
        await using var recorded = question.Days is RecordedDays ? RecordedHalls.Open(parsed.GetValue(CommonOptions.Data)!) : null;
        var (visitors, empty) = await Recorded.ReadAsync(question, () => recorded!.Queues, stop);
        if (visitors is null)
        {
            await Console.Error.WriteLineAsync(Recorded.Nobody(question, empty));
        }

        return visitors;
    }

    /// <summary>Every processor takes part: nobody waits for anything else on this machine but the one who asked.</summary>
    private static ComparisonResult Compare(Comparison comparison, CancellationToken stop)
    {
        var results = new CaseResult[comparison.Cases.Length];
        var (done, shown) = (0, -1);
        Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = stop }, i =>
        {
            results[i] = comparison.Simulate(comparison.Cases[i]);
            var percent = Interlocked.Increment(ref done) * 100 / results.Length;
            lock (comparison)
            {
                if (percent / 5 > shown)
                {
                    shown = percent / 5;
                    Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done} of {results.Length} days simulated"));
                }
            }
        });
        Console.Error.WriteLine();
        return comparison.Conclude(results);
    }

    private static async Task TellAsync(ParseResult parsed, ComparisonResult result, CancellationToken stop)
    {
        await Console.Out.WriteLineAsync(TextReport.Of(result));
        if (parsed.GetValue(ReportFile) is { } page)
        {
            await File.WriteAllTextAsync(page.FullName, Report.Of(result), stop);
            await Console.Out.WriteLineAsync($"report: {page.FullName}");
        }

        if (parsed.GetValue(Json) is { } json)
        {
            await File.WriteAllBytesAsync(json.FullName, JsonSerializer.SerializeToUtf8Bytes(ComparisonAnswer.Of(result), GatewayJson.Api.ComparisonAnswer), stop);
            await Console.Out.WriteLineAsync($"result: {json.FullName}");
        }
    }
}
