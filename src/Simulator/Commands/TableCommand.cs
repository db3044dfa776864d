using System.CommandLine;
using System.Globalization;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Policies;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Commands;

/// <summary>Makes the table that judges the policy, and its picture, and puts both where the page about it stands.</summary>
internal static class TableCommand
{
    private static readonly Option<FileInfo> Page = new("--page")
    {
        Description = "The page to write into, between its marks; its pictures go to the folder images beside it",
        DefaultValueFactory = _ => new FileInfo("docs/policy.md"),
    };

    private static readonly Option<DirectoryInfo> Halls = new("--halls")
    {
        Description = "The folder with the sample halls",
        DefaultValueFactory = _ => new DirectoryInfo("halls"),
    };

    private static readonly Option<ulong> Seed = new("--seed") { Description = "The first reference hall's seed", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Count = NumberOption.Create("--count", "How many reference halls are drawn", 10, 2);

    private static readonly Option<int> Days = NumberOption.Create("--days", "How many days of each", 4, 1);

    /// <summary>Settings were tried on seeds from 101; so many days do not reach them.</summary>
    private const int HallDays = 100;

    private const int SkillDays = 40;

    public static Command Create()
    {
        Page.AcceptExistingOnly();
        Halls.AcceptExistingOnly();
        var command = new Command("table", "Compares the tidal policy with its rivals on the reference hall and the sample halls") { Page, Halls, Seed, Count, Days };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var page = parsed.GetValue(Page)!;
        var text = File.ReadAllText(page.FullName);
        var missing = Sections.Where(x => !MarkedText.Holds(text, x)).ToArray();
        if (missing.Length > 0)
        {
            Console.Error.WriteLine($"{page.Name} has no marks for {string.Join(", ", missing)}: expected <!-- name:begin --> and <!-- name:end -->, each on a line of its own");
            return 1;
        }

        // Before the long run: what cannot be written must not show after it.
        var images = Directory.CreateDirectory(Path.Combine(page.DirectoryName!, "images")).FullName;
        var experiment = new PolicyExperiment(parsed.GetValue(Seed), parsed.GetValue(Count), parsed.GetValue(Days));
        var study = new PolicyStudy(experiment, Processors.Run, Progress);
        var (settings, wider) = (ExploredHall.Narrow.Settings, ExploredHall.Wide.Settings);
        var frontier = new Frontier(study, ExploredHall.Narrow);
        text = MarkedText.Replace(text, "seeds", string.Create(
            CultureInfo.InvariantCulture, $"{experiment.Halls} halls (seeds {experiment.FirstSeed}–{experiment.FirstSeed + (ulong)experiment.Halls - 1}) × {experiment.Days} days; ± is half the 95 % interval over halls."));
        text = MarkedText.Replace(text, "sigma-15", PolicyTable.Of(study, settings, Rival.All));
        text = MarkedText.Replace(text, "sigma-30", PolicyTable.Of(study, wider, Rival.All));
        var wide = new Frontier(study, ExploredHall.Wide);
        text = MarkedText.Replace(text, "windows", frontier.Needed() + "\n" + wide.Needed());
        text = MarkedText.Replace(text, "targets", Targets.Of(study, frontier, wide));
        text = MarkedText.Replace(text, "exploration", ExplorationTable.Of(study, ExploredHall.Narrow) + "\n" + ExplorationTable.Of(study, ExploredHall.Wide));
        foreach (var (name, change) in Variations)
        {
            text = MarkedText.Replace(text, name, PolicyTable.Of(study, change(settings), [.. Rival.All.Take(7)]) + "\nσ .30:\n\n" + PolicyTable.Of(study, change(wider), [.. Rival.All.Take(7)]));
        }

        var tradeOff = new TradeOff(study, settings, wider);
        text = MarkedText.Replace(text, "trade-off", tradeOff.Table());
        text = MarkedText.Replace(text, "corner", tradeOff.Corner());
        var halls = parsed.GetValue(Halls)!.GetFiles("*.json").Where(x => !x.Name.EndsWith(".schema.json", StringComparison.Ordinal))
            .OrderBy(x => x.Name, StringComparer.Ordinal).Select(Read).ToArray();
        text = MarkedText.Replace(text, "coverage", HallsTable.Coverage(halls));
        Hall[] service = [.. halls.Where(x => x.Id.Value != "bank")];
        text = MarkedText.Replace(text, "halls", HallsTable.Of(service, HallDays, experiment.FirstSeed, Processors.Run, Progress));
        text = MarkedText.Replace(text, "skills", SkillsTable.Of(service, HallsTable.Monday, SkillDays, experiment.FirstSeed, Processors.Run, Progress));
        File.WriteAllText(page.FullName, text);
        File.WriteAllText(Path.Combine(images, "policy.svg"), PolicyPlot.Of(study, settings, frontier));
        File.WriteAllText(Path.Combine(images, "served-away.svg"), TradeOffPlot.Of(tradeOff));
        return 0;
    }

    private static IEnumerable<string> Sections =>
        ["seeds", "sigma-15", "sigma-30", "windows", "targets", "exploration", "trade-off", "corner", "coverage", "halls", "skills", .. Variations.Select(x => x.Name)];

    private static IEnumerable<(string Name, Func<ReferenceSettings, ReferenceSettings> Change)> Variations =>
    [
        ("efficiency-75", x => x with { Tides = x.Tides with { EfficiencyAway = 0.75 } }),
        ("utilisation-64", x => x with { Utilisation = 0.64 }),
        ("utilisation-85", x => x with { Utilisation = 0.85 }),
    ];

    private static Hall Read(FileInfo file)
    {
        var read = HallConfiguration.Parse(File.ReadAllText(file.FullName), file.Name);
        return read.Hall ?? throw new FormatException(string.Join(Environment.NewLine, read.Messages));
    }

    private static void Progress(string what) => Console.Error.WriteLine(what);
}
