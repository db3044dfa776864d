namespace Queueing.Simulator.Theory;

/// <summary>
/// Two classes, two pools, preemptive: the first pool serves class 1 only, the second serves class 2 and helps class 1 first while
/// at least so many of it are present, and otherwise with whoever has nothing to do. Solved as a Markov chain.
/// </summary>
public sealed class NModel
{
    private const double Negligible = 1e-12;
    private const int MostStates = 40_000;

    private NModel((double First, double Second) arrivals, (int First, int Second) servers, (double First, double Second, double Help) rates, double threshold) =>
        (Arrivals, Servers, Rates, Threshold) = (arrivals, servers, rates, threshold);

    /// <summary>Gets the mean numbers present.</summary>
    public (double First, double Second) Present { get; private set; }

    /// <summary>Gets the mean numbers of busy servers.</summary>
    public (double First, double Second) Busy { get; private set; }

    /// <summary>Gets the mean number of helping servers.</summary>
    public double Helping { get; private set; }

    private (double First, double Second) Arrivals { get; }

    private (int First, int Second) Servers { get; }

    private (double First, double Second, double Help) Rates { get; }

    private double Threshold { get; }

    /// <summary>Solves it.</summary>
    /// <param name="arrivals">Arrival rates of the classes.</param>
    /// <param name="servers">Servers of the pools.</param>
    /// <param name="rates">Service rates: of class 1 at home, of class 2, of class 1 when helped.</param>
    /// <param name="threshold">From how many of class 1 they are helped first.</param>
    /// <returns>The means; null when the queues are too long to be solved.</returns>
    public static NModel? Solve(
        (double First, double Second) arrivals, (int First, int Second) servers, (double First, double Second, double Help) rates, double threshold)
    {
        var model = new NModel(arrivals, servers, rates, threshold);
        if (model.Solve() is not { } chain)
        {
            return null;
        }

        model.Present = (chain.Mean(x => x.First), chain.Mean(x => x.Second));
        model.Busy = (chain.Mean(x => model.Work(x).First), chain.Mean(x => model.Work(x).Own + model.Work(x).Help));
        model.Helping = chain.Mean(x => model.Work(x).Help);
        return model;
    }

    /// <summary>Widens the states in either direction until both ends are hardly ever reached.</summary>
    private MarkovChain<Numbers>? Solve()
    {
        var (first, second) = (48, 48);
        while (true)
        {
            var most = new Numbers(first, second);
            var chain = new MarkovChain<Numbers>(default, x => Moves(x, most));
            var ends = (First: chain.Mean(x => x.First == most.First ? 1 : 0), Second: chain.Mean(x => x.Second == most.Second ? 1 : 0));
            if (ends is { First: < Negligible, Second: < Negligible })
            {
                return chain;
            }

            if (chain.Count > MostStates)
            {
                return null;
            }

            first += ends.First < Negligible ? 0 : first / 2;
            second += ends.Second < Negligible ? 0 : second / 2;
        }
    }

    private IEnumerable<(Numbers To, double Rate)> Moves(Numbers at, Numbers most)
    {
        var (first, own, help) = Work(at);
        if (at.First < most.First)
        {
            yield return (at with { First = at.First + 1 }, Arrivals.First);
        }

        if (at.Second < most.Second)
        {
            yield return (at with { Second = at.Second + 1 }, Arrivals.Second);
        }

        yield return (at with { First = at.First - 1 }, (first * Rates.First) + (help * Rates.Help));
        yield return (at with { Second = at.Second - 1 }, own * Rates.Second);
    }

    private (int First, int Own, int Help) Work(Numbers at)
    {
        var first = Math.Min(at.First, Servers.First);
        var excess = at.First - first;
        var helpers = at.First >= Threshold ? Servers.Second : Math.Max(0, Servers.Second - at.Second);
        var help = Math.Min(helpers, excess);
        return (first, Math.Min(at.Second, Servers.Second - help), help);
    }

    private readonly record struct Numbers(int First, int Second);
}
