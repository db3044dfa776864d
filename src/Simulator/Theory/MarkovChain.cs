namespace Queueing.Simulator.Theory;

/// <summary>
/// The steady state of a finite Markov chain in continuous time, by the elimination of Grassmann, Taksar and Heyman (1985), which
/// subtracts nothing and so loses no digits, kept to a band around the diagonal.
/// </summary>
/// <typeparam name="TState">A state.</typeparam>
internal sealed class MarkovChain<TState>
    where TState : struct, IEquatable<TState>
{
    private readonly List<TState> states = [];
    private readonly double[] shares;
    private readonly double[][] rates;
    private readonly int width;

    /// <summary>Initializes a new instance of the <see cref="MarkovChain{TState}"/> class.</summary>
    /// <param name="start">A state from which all others are reached.</param>
    /// <param name="moves">Where the chain goes from a state, and at what rate.</param>
    public MarkovChain(TState start, Func<TState, IEnumerable<(TState To, double Rate)>> moves)
    {
        var places = new Dictionary<TState, int> { [start] = 0 };
        var links = new List<(int From, int To, double Rate)>();
        states.Add(start);
        for (var from = 0; from < states.Count; from++)
        {
            foreach (var (state, rate) in moves(states[from]))
            {
                if (rate > 0 && places.TryAdd(state, states.Count))
                {
                    states.Add(state);
                }

                if (rate > 0)
                {
                    links.Add((from, places[state], rate));
                }
            }
        }

        width = links.Max(x => Math.Abs(x.From - x.To));
        rates = [.. states.Select(_ => new double[(2 * width) + 1])];
        foreach (var (from, to, rate) in links)
        {
            rates[from][to - from + width] += rate;
        }

        shares = Substitute(Eliminate());
    }

    public int Count => states.Count;

    /// <summary>The long-run mean of a function of the state.</summary>
    public double Mean(Func<TState, double> of)
    {
        double sum = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i] * of(states[i]);
        }

        return sum;
    }

    private double[] Eliminate()
    {
        var outs = new double[states.Count];
        for (var k = states.Count - 1; k > 0; k--)
        {
            var row = rates[k];
            var first = Math.Max(0, k - width);
            for (var j = first; j < k; j++)
            {
                outs[k] += row[j - k + width];
            }

            for (var i = first; i < k; i++)
            {
                var share = rates[i][k - i + width] / outs[k];
                if (share > 0)
                {
                    var target = rates[i].AsSpan(first - i + width, k - first);
                    var source = row.AsSpan(first - k + width, k - first);
                    for (var j = 0; j < target.Length; j++)
                    {
                        target[j] += share * source[j];
                    }
                }
            }
        }

        return outs;
    }

    private double[] Substitute(double[] outs)
    {
        var result = new double[states.Count];
        result[0] = 1;
        for (var k = 1; k < result.Length; k++)
        {
            for (var i = Math.Max(0, k - width); i < k; i++)
            {
                result[k] += result[i] * rates[i][k - i + width];
            }

            result[k] /= outs[k];
        }

        var total = result.Sum();
        return [.. result.Select(x => x / total)];
    }
}
