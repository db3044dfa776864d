namespace Queueing.Simulator.Theory;

/// <summary>
/// M/M/c whose further servers are switched on above and off at or below thresholds of the number present, with or without an
/// exponential set-up time (Ibe and Keilson 1995), solved as a Markov chain. A server that is switched off hands its customer on.
/// </summary>
public sealed class SwitchedServers
{
    private const double Negligible = 1e-13;
    private const int MostPresent = 20_000;
    private readonly double arrivalRate;
    private readonly double serviceRate;
    private readonly double setUpRate;
    private readonly int always;
    private readonly IReadOnlyList<(int On, int Off)> thresholds;

    /// <summary>Initializes a new instance of the <see cref="SwitchedServers"/> class.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time.</param>
    /// <param name="meanService">Mean service time.</param>
    /// <param name="always">Servers always on.</param>
    /// <param name="thresholds">For each further server.</param>
    /// <param name="meanSetUp">Mean set-up time; 0 for none.</param>
    public SwitchedServers(double arrivalRate, double meanService, int always, IReadOnlyList<(int On, int Off)> thresholds, double meanSetUp)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        (this.arrivalRate, serviceRate, setUpRate) = (arrivalRate, 1 / meanService, meanSetUp > 0 ? 1 / meanSetUp : 0);
        (this.always, this.thresholds) = (always, thresholds);
        if (arrivalRate >= (always + thresholds.Count) * serviceRate)
        {
            throw new ArgumentException("the queue grows without bound", nameof(arrivalRate));
        }

        var chain = Solve();
        MeanPresent = chain.Mean(x => x.Present);
        MeanOn = chain.Mean(x => always + x.Ready);
        MeanBusy = chain.Mean(x => Math.Min(x.Present, always + x.Ready));
        MeanSettingUp = chain.Mean(x => x.Level - x.Ready);
        Activations = chain.Mean(x => arrivalRate * (Risen(x with { Present = x.Present + 1 }).Level - x.Level));
    }

    /// <summary>Gets the mean number present.</summary>
    public double MeanPresent { get; }

    /// <summary>Gets the mean number of servers on and ready.</summary>
    public double MeanOn { get; }

    /// <summary>Gets the mean number of busy servers.</summary>
    public double MeanBusy { get; }

    /// <summary>Gets the mean number of servers setting up.</summary>
    public double MeanSettingUp { get; }

    /// <summary>Gets how many servers are switched on per unit of time.</summary>
    public double Activations { get; }

    private MarkovChain<Servers> Solve()
    {
        for (var most = thresholds.Select(x => x.On).DefaultIfEmpty(0).Max() + 64; ; most *= 2)
        {
            var limit = most;
            var chain = new MarkovChain<Servers>(default, x => Moves(x, limit));
            if (most > MostPresent || chain.Mean(x => x.Present == limit ? 1 : 0) < Negligible)
            {
                return chain;
            }
        }
    }

    private IEnumerable<(Servers To, double Rate)> Moves(Servers at, int most)
    {
        if (at.Present < most)
        {
            yield return (Risen(at with { Present = at.Present + 1 }), arrivalRate);
        }

        if (at.Present > 0)
        {
            yield return (Fallen(at with { Present = at.Present - 1 }), Math.Min(at.Present, always + at.Ready) * serviceRate);
        }

        if (at.Level > at.Ready)
        {
            yield return (at with { Ready = at.Ready + 1 }, (at.Level - at.Ready) * setUpRate);
        }
    }

    private Servers Risen(Servers at)
    {
        var level = at.Level;
        while (level < thresholds.Count && at.Present > thresholds[level].On)
        {
            level++;
        }

        return at with { Level = level, Ready = setUpRate > 0 ? at.Ready : level };
    }

    private Servers Fallen(Servers at)
    {
        var level = at.Level;
        while (level > 0 && at.Present <= thresholds[level - 1].Off)
        {
            level--;
        }

        return at with { Level = level, Ready = Math.Min(at.Ready, level) };
    }

    /// <summary>A state: the number present, further servers switched on, and those of them that are ready.</summary>
    private readonly record struct Servers(int Present, int Level, int Ready);
}
