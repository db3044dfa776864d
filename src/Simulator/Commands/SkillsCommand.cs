using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Skills;

namespace Queueing.Simulator.Commands;

/// <summary>Proposes which further skills to train in a hall, and simulates what they would be worth.</summary>
internal static class SkillsCommand
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Option<FileInfo> HallFile = new("--hall") { Description = "The hall's file", Required = true };

    private static readonly Option<int> Trainings = NumberOption.Create("--trainings", "How many skills may be trained", 40, 1);

    private static readonly Option<int> Most = NumberOption.Create("--most", "The most further skills that anybody shall have", 2, 1);

    private static readonly Option<int> Days = NumberOption.Create("--days", "How many days are simulated", 20, 1);

    private static readonly Option<ulong> Seed = new("--seed") { Description = "The first day's seed, each further day has the next", DefaultValueFactory = _ => 1 };

    private static readonly Option<bool> IsWhole = new("--whole") { Description = "Simulates the plan as a whole only, not skill by skill: quicker" };

    private static readonly Option<FileInfo> Question = new("--what-if") { Description = "Writes the plan as a question for the gateway's 'simulate --request'" };

    public static Command Create()
    {
        HallFile.AcceptExistingOnly();
        var command = new Command("skills", "Proposes which second and third skills to train") { HallFile, Trainings, Most, Days, Seed, IsWhole, Question };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var file = parsed.GetValue(HallFile)!;
        var read = HallConfiguration.Parse(File.ReadAllText(file.FullName), file.Name);
        if (read.Hall is not { } hall)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, read.Messages));
            return 1;
        }

        var trial = new SkillTrial(hall, Monday, parsed.GetValue(Days), parsed.GetValue(Seed), Processors.Run);
        var plan = trial.Propose(parsed.GetValue(Trainings), parsed.GetValue(Most));
        if (plan.IsEmpty)
        {
            Console.Error.WriteLine($"--most: everybody in {hall.Id} has as many further skills as that");
            return 1;
        }

        Tell(trial, plan, parsed.GetValue(Days), parsed.GetValue(IsWhole));
        if (parsed.GetValue(Question) is { } target)
        {
            File.WriteAllText(target.FullName, Ask(hall, plan, parsed.GetValue(Days), parsed.GetValue(Seed)));
        }

        return 0;
    }

    private static void Tell(SkillTrial trial, ImmutableArray<Training> plan, int days, bool isWhole)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"simulating {(isWhole ? 3 : plan.Length + 2) * days} days"));
        var now = trial.After([]);
        DayFigures[][] steps = isWhole ? [now, trial.After(plan)] : [now, .. plan.Select((_, i) => trial.After(plan[..(i + 1)]))];
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{plan.Length} skills to train in {trial.Hall.Name.En} · {trial.Hall.Name.Zh}, in the order of the plan"));
        for (var i = 0; i < plan.Length; i++)
        {
            Console.Out.WriteLine($"  {Line(trial.Hall, plan[i])}{(isWhole ? string.Empty : Gain(steps[i + 1], steps[i]))}");
        }

        if (!isWhole)
        {
            var clear = Enumerable.Range(0, plan.Length).Count(i => SkillTrial.Difference(steps[i + 1], steps[i], x => x.MeanWait).High < 0);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  each compared with the plan up to the one before it, on the same days; {clear} of {plan.Length} shorten the mean wait beyond doubt by themselves"));
        }

        Compare(trial, days, now, steps[^1], trial.ByChance(plan));
    }

    private static string Line(Hall hall, Training training)
    {
        var (clerk, queue) = (hall.Find(training.Clerk)!, hall.Find(training.Queue)!);
        return $"{clerk.Id} {clerk.Name.Zh} at {training.Window}: {queue.Name.En} · {queue.Name.Zh}{(IsEquipped(hall, training) ? string.Empty : " (equip the window for it)")}";
    }

    private static string Gain(DayFigures[] after, DayFigures[] before) =>
        $"  mean wait {Text(SkillTrial.Difference(after, before, x => x.MeanWait))} min, p95 {Text(SkillTrial.Difference(after, before, x => x.P95Wait))} min";

    /// <summary>Days of the same people in the hall as it is, after the plan, and after as many skills drawn by chance.</summary>
    private static void Compare(SkillTrial trial, int days, DayFigures[] now, DayFigures[] planned, DayFigures[] chance)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"expected over {days} days of the policy in mode auto; ± is half the 95 % interval"));
        Console.Out.WriteLine($"  {string.Empty,-16}{"as it is",18}{"by plan",18}{"by chance",18}{"plan − as it is",22}{"plan − chance",22}");
        foreach (var (name, of) in (ReadOnlySpan<(string, Func<DayFigures, double>)>)
            [("p95 wait, min", x => x.P95Wait), ("mean wait, min", x => x.MeanWait), ("disparity, %", x => 100 * x.Disparity), ("served away, %", x => 100 * x.AwayShare)])
        {
            Console.Out.WriteLine(
                $"  {name,-16}{Cell(now, of),18}{Cell(planned, of),18}{Cell(chance, of),18}{Text(SkillTrial.Difference(planned, now, of)),22}{Text(SkillTrial.Difference(planned, chance, of)),22}");
        }

        TellOfChance(trial.Hall, SkillTrial.Difference(planned, chance, x => x.P95Wait), SkillTrial.Difference(planned, chance, x => x.MeanWait));
    }

    /// <summary>Says so where the plan is no better than chance, and why.</summary>
    private static void TellOfChance(Hall hall, Interval p95, Interval mean)
    {
        if (p95 is { Mean: 0, HalfWidth: 0 } && mean is { Mean: 0, HalfWidth: 0 })
        {
            Console.Out.WriteLine("  plan and chance come to the same: so many skills leave nothing to choose");
        }
        else if (p95.High >= 0 && mean.High >= 0)
        {
            var (clerks, skills) = SkillTrial.Further(hall);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  waits are not shown to be shorter by this plan than by as many skills drawn by chance; {clerks} clerks have {skills} further skills already, and where there are many it matters little which are added (docs/policy.md)"));
        }
    }

    private static string Cell(DayFigures[] days, Func<DayFigures, double> of) => Text(Interval.Of([.. days.Select(of)]));

    private static string Text(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Mean:0.00} ± {interval.HalfWidth:0.00}");

    private static string Ask(Hall hall, ImmutableArray<Training> plan, int days, ulong seed) => new JsonObject
    {
        ["hall"] = hall.Id.Value,
        ["days"] = days,
        ["seed"] = seed,
        ["variants"] = new JsonArray(
            new JsonObject { ["name"] = Name("现状", "As it is"), ["tides"] = Auto() },
            new JsonObject
            {
                ["name"] = Name("按计划培训", "After the plan"),
                ["tides"] = Auto(),
                ["changeStaff"] = Changes("staff", "learn", plan, x => x.Clerk.Value),
                ["changeWindows"] = Changes("windows", "addTidal", [.. plan.Where(x => !IsEquipped(hall, x))], x => x.Window.Value),
            }),
    }.ToJsonString(Indented) + "\n";

    private static JsonObject Name(string zh, string en) => new() { ["zh"] = zh, ["en"] = en };

    private static bool IsEquipped(Hall hall, Training training) =>
        hall.Windows[hall.IndexOf(training.Window)].Tidal.Contains(training.Queue);

    private static JsonObject Auto() => new() { ["mode"] = "auto" };

    private static JsonArray Changes(string whom, string what, ImmutableArray<Training> plan, Func<Training, string> of) =>
    [
        .. plan.GroupBy(of, StringComparer.Ordinal).Select(x => new JsonObject
        {
            [whom] = new JsonArray(x.Key),
            [what] = new JsonArray([.. x.Select(y => y.Queue.Value).Distinct(StringComparer.Ordinal).Select(y => JsonValue.Create(y))]),
        }),
    ];
}
