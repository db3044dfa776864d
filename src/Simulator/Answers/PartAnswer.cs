using Queueing.Simulator.Cases;

namespace Queueing.Simulator.Answers;

/// <summary>What theory says of one part.</summary>
internal sealed class PartAnswer(string source, Part part, bool isApproximate = false)
{
    private static readonly string[] Sums =
    [
        FigureNames.MeanWaiting, FigureNames.MeanPresent, FigureNames.ServersOn, FigureNames.ServersBusy, FigureNames.ServersAway,
        FigureNames.SettingUp, FigureNames.Activations,
    ];

    private readonly List<(FigureName Name, double Value)> totals = [];

    public string Source { get; } = source;

    public bool IsApproximate { get; } = isApproximate;

    /// <summary>Gets what is to be known before the values are believed; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Gets or sets the rate of those who are served.</summary>
    public double ServedRate { get; set; } = part.Rate;

    public IReadOnlyList<(FigureName Name, double Value)> Totals => totals;

    public Dictionary<int, List<(FigureName Name, double Value)>> Classes { get; } = [];

    public Dictionary<int, List<(FigureName Name, double Value)>> Pools { get; } = [];

    /// <summary>Says something of one class, by its place in the part.</summary>
    public void SayOfClass(int place, string figure, double value, double? time = null) =>
        Say(Classes, part.ClassPlaces[place], figure, value, time);

    /// <summary>Says something of one pool, by its place in the part.</summary>
    public void SayOfPool(int place, string figure, double value) => Say(Pools, part.PoolPlaces[place], figure, value, null);

    /// <summary>Says something of the part as a whole.</summary>
    public void Say(string figure, double value, double? time = null) =>
        totals.Add((new FigureName(FigureName.Total, figure, time), value));

    /// <summary>Says a mean wait of each class, and what follows of it by Little's law.</summary>
    public void SayWaits(IReadOnlyList<double> waits)
    {
        for (var i = 0; i < waits.Count; i++)
        {
            var of = part.Classes[i];
            SayOfClass(i, FigureNames.MeanWait, waits[i]);
            SayOfClass(i, FigureNames.MeanStay, waits[i] + of.Service.Mean);
            SayOfClass(i, FigureNames.MeanWaiting, of.Rate * waits[i]);
            SayOfClass(i, FigureNames.MeanPresent, of.Rate * (waits[i] + of.Service.Mean));
        }

        var waiting = part.Classes.Zip(waits, (of, wait) => of.Rate * wait).Sum();
        Say(FigureNames.MeanWait, waiting / part.Rate);
        Say(FigureNames.MeanStay, (waiting + part.Load) / part.Rate);
        Say(FigureNames.MeanWaiting, waiting);
        Say(FigureNames.MeanPresent, waiting + part.Load);
        SayBusy(part.Load);
    }

    /// <summary>Says how many servers are at work.</summary>
    public void SayBusy(double busy)
    {
        Say(FigureNames.ServersBusy, busy);
        if (part.Pools.Count == 1 && part.Pools[0].IsPlain)
        {
            SayOfPool(0, FigureNames.ServersBusy, busy);
            SayOfPool(0, FigureNames.Utilisation, busy / part.Servers);
        }
    }

    public static bool IsSum(string figure) => Sums.Contains(figure);

    public double? Total(FigureName name) => totals.Where(x => x.Name == name).Select(x => (double?)x.Value).FirstOrDefault();

    /// <summary>How much the part's mean of customers counts among all parts.</summary>
    public double Weight(string figure) => figure is FigureNames.MeanWaitOfServed or FigureNames.MeanStay ? ServedRate : part.Rate;

    private static void Say(Dictionary<int, List<(FigureName Name, double Value)>> of, int place, string figure, double value, double? time)
    {
        if (!of.TryGetValue(place, out var figures))
        {
            of[place] = figures = [];
        }

        figures.Add((new FigureName(string.Empty, figure, time), value));
    }
}
