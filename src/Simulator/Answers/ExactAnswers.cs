using Queueing.Simulator.Cases;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Answers;

/// <summary>The figures of a system that theory knows, and by which formula.</summary>
public sealed class ExactAnswers
{
    private readonly Dictionary<FigureName, double> values = [];
    private readonly HashSet<FigureName> approximate = [];
    private readonly List<string> sources = [];
    private readonly List<string> approximations = [];
    private readonly List<string> warnings = [];

    private ExactAnswers()
    {
    }

    /// <summary>Gets the formulas used that are exact.</summary>
    public IReadOnlyList<string> Sources => sources;

    /// <summary>Gets the limits used that a finite system only comes near to.</summary>
    public IReadOnlyList<string> Approximations => approximations;

    /// <summary>Gets what is to be known before the values are believed.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Works out what can be: for each part of the system that shares no server with another, and for all together.</summary>
    /// <param name="system">The system.</param>
    /// <param name="waitsOver">The times t for which P(wait &gt; t) is asked.</param>
    public static ExactAnswers Of(QueueSystem system, IReadOnlyList<double> waitsOver)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(waitsOver);
        var answers = new ExactAnswers();
        var parts = Part.Of(system).Select(x => Answer(x, waitsOver)).ToArray();
        foreach (var answer in parts.OfType<PartAnswer>())
        {
            answers.Add(system, answer);
        }

        if (parts.All(x => x is not null))
        {
            answers.AddTotals([.. parts.OfType<PartAnswer>()]);
            answers.AddUtilisation(system);
        }

        return answers;
    }

    /// <summary>Gets a figure's exact value; null where none is known.</summary>
    public double? Value(FigureName name) => values.TryGetValue(name, out var value) ? value : null;

    /// <summary>Tells whether a figure's value is a limit that a finite system only comes near to.</summary>
    public bool IsApproximate(FigureName name) => approximate.Contains(name);

    private static PartAnswer? Answer(Part part, IReadOnlyList<double> waitsOver) =>
        SingleQueueAnswer.Of(part, waitsOver) ?? PriorityAnswer.Of(part) ?? SwitchingAnswer.Of(part) ?? HelpAnswer.Of(part);

    private void Add(QueueSystem system, PartAnswer answer)
    {
        AddOnce(answer.IsApproximate ? approximations : sources, answer.Source);
        AddOnce(warnings, answer.Warning);

        Add(answer.Classes, [.. system.Classes.Select(x => x.Name)], answer.IsApproximate);
        Add(answer.Pools, [.. system.Pools.Select(x => x.Name)], answer.IsApproximate);
    }

    private static void AddOnce(List<string> texts, string? text)
    {
        if (text is not null && !texts.Contains(text))
        {
            texts.Add(text);
        }
    }

    /// <summary>The figures of each class or pool under its name; the only one's are the total's.</summary>
    private void Add(Dictionary<int, List<(FigureName Name, double Value)>> figures, string[] names, bool isApproximate)
    {
        foreach (var (place, figure) in figures.Where(_ => names.Length > 1).SelectMany(x => x.Value, (x, figure) => (x.Key, figure)))
        {
            Set(figure.Name with { Of = names[place] }, figure.Value, isApproximate);
        }
    }

    /// <summary>Numbers add up; means of customers are weighted by how many come.</summary>
    private void AddTotals(PartAnswer[] parts)
    {
        foreach (var (name, _) in parts[0].Totals)
        {
            var all = parts.Select(x => (Answer: x, Value: x.Total(name))).ToArray();
            if (all.All(x => x.Value is not null))
            {
                var weights = all.Select(x => PartAnswer.IsSum(name.Figure) ? 1 : x.Answer.Weight(name.Figure)).ToArray();
                var sum = all.Zip(weights, (x, weight) => weight * x.Value!.Value).Sum();
                Set(name, PartAnswer.IsSum(name.Figure) ? sum : sum / weights.Sum(), parts.Any(x => x.IsApproximate));
            }
        }
    }

    private void AddUtilisation(QueueSystem system)
    {
        if (system.Pools.All(x => x.IsPlain) && Value(new FigureName(FigureName.Total, FigureNames.ServersBusy)) is { } busy)
        {
            Set(new FigureName(FigureName.Total, FigureNames.Utilisation), busy / system.Pools.Sum(x => x.Servers), false);
        }
    }

    private void Set(FigureName name, double value, bool isApproximate)
    {
        values[name] = value;
        if (isApproximate)
        {
            approximate.Add(name);
        }
    }
}
