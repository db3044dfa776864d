using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Gateway.Comparing;
using Queueing.Gateway.Live;
using Queueing.Simulator.Commands;
using Queueing.Simulator.Figures;

namespace Queueing.Gateway.Commands;

/// <summary>
/// Plays the same people's day live with nobody, the rule of thumb and the policy moving windows, simulates each of these days, and puts
/// the figures side by side.
/// </summary>
internal static class CompareCommand
{
    private static readonly Option<string> Hall = new("--hall") { Description = "The hall", DefaultValueFactory = _ => "small" };

    private static readonly Option<ulong[]> Seeds = new("--seed")
    {
        Description = "The seeds of the people, each played with each conduct",
        DefaultValueFactory = _ => [1],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Conducts = new("--conduct")
    {
        Description = "Which to compare; all by default",
        DefaultValueFactory = _ => [.. ComparedConduct.All.Select(x => x.Name)],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<double> Minutes = NumberOption.Create("--minutes", "How many minutes a live day shall take", 2, 0.1, 1440);

    private static readonly Option<int> Replications = NumberOption.Create(
        "--replications", "How often each day is simulated, with other moments", 100, 2, 10_000);

    private static readonly Option<FileInfo> Write = new("--write") { Description = "Writes the tables into this page, between the hall's marks, unless a live day violated anything" };

    public static Command Create()
    {
        var command = new Command("compare", "Plays days live and simulated, and compares the figures") { Hall, Seeds, Conducts, Minutes, Replications, Write };
        Conducts.AcceptOnlyFromAmong([.. ComparedConduct.All.Select(x => x.Name)]);
        command.Validators.Add(result =>
        {
            if (result.GetResult(CommonOptions.Data) is { Implicit: false })
            {
                result.AddError("--data: each day compared has a journal of its own, which goes with it");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        if (await LiveChoice.OfAsync(parsed, parsed.GetValue(Hall)!, parsed.GetValue(Minutes)) is not var (hall, day))
        {
            return 1;
        }

        var days = ImmutableArray.CreateBuilder<ComparedDay>();
        foreach (var seed in parsed.GetValue(Seeds)!)
        {
            foreach (var conduct in ComparedConduct.All.Where(x => parsed.GetValue(Conducts)!.Contains(x.Name)))
            {
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {conduct.Name}"));
                days.Add(await CompareAsync(parsed, hall, day, seed, conduct, stop));
            }
        }

        var comparison = new Comparison(hall.Id.Value, day.Date, parsed.GetValue(Minutes), day.Speed, days.ToImmutable());
        var text = ComparisonText.Of(comparison);
        await Console.Out.WriteAsync(text);
        await Console.Error.WriteAsync(string.Concat(comparison.Violations.Select(x => x + Environment.NewLine)));
        if (parsed.GetValue(Write) is { } page && comparison.Violations.IsEmpty)
        {
            var before = page.Exists ? await File.ReadAllTextAsync(page.FullName, stop) : string.Empty;
            await File.WriteAllTextAsync(page.FullName, MarkedText.Replace(before, hall.Id.Value, text), stop);
        }

        var agrees = Enumerable.Range(0, DayMeasures.Names.Length).All(x => !comparison.Reversed(x).Any());
        return agrees && comparison.Violations.IsEmpty ? 0 : 1;
    }

    private static async Task<ComparedDay> CompareAsync(
        ParseResult parsed, Hall hall, LiveDay day, ulong seed, ComparedConduct conduct, CancellationToken stop)
    {
        var live = await LivePlay.RunAsync(
            parsed,
            hall,
            day,
            conduct.Simulated.Mode,
            people => people with { Seed = seed, Supervisor = conduct.Supervisor, InPlace = !Console.IsOutputRedirected },
            welcome: null,
            Console.Out,
            stop);
        var answer = TimeSpan.FromMilliseconds(live.MeanAnswerMilliseconds) * day.Speed;
        var lateness = TimeSpan.FromSeconds(live.MeanLatenessSeconds);
        var simulated = SimulatedTwin.Of(hall, day.Date, seed, conduct, answer, lateness, parsed.GetValue(Replications));
        return new ComparedDay(seed, conduct, DayMeasures.Of(live), simulated, answer, lateness, live.Violations);
    }
}
