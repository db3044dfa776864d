namespace Queueing.Simulator.Theory;

/// <summary>
/// M/M/c with room for so many and exponential patience (Palm 1957, Erlang A; without patience M/M/c/K, without room Erlang B),
/// first come first served, solved as a birth and death process.
/// </summary>
public sealed class ImpatientQueue
{
    private const double Negligible = 1e-18;
    private const int MostStates = 2_000_000;
    private readonly int servers;
    private readonly double serviceRate;
    private readonly double leaveRate;
    private readonly double load;
    private readonly bool isOpen;
    private readonly double[] shares;

    /// <summary>Initializes a new instance of the <see cref="ImpatientQueue"/> class.</summary>
    /// <param name="arrivalRate">Arrivals per unit of time.</param>
    /// <param name="meanService">Mean service time.</param>
    /// <param name="servers">Servers.</param>
    /// <param name="meanPatience">Mean patience; infinite for ever.</param>
    /// <param name="capacity">The most that may be present.</param>
    /// <exception cref="ArgumentException">The queue grows without bound.</exception>
    public ImpatientQueue(double arrivalRate, double meanService, int servers, double meanPatience, int capacity)
    {
        this.servers = servers;
        serviceRate = 1 / meanService;
        leaveRate = 1 / meanPatience;
        load = arrivalRate * meanService;
        isOpen = capacity == int.MaxValue && leaveRate == 0;
        if (isOpen && arrivalRate >= servers * serviceRate)
        {
            throw new ArgumentException("the queue grows without bound", nameof(arrivalRate));
        }

        shares = Solve(arrivalRate, capacity);
        Blocked = capacity == int.MaxValue || shares.Length <= capacity ? 0 : shares[^1];
        var entering = arrivalRate * (1 - Blocked);
        MeanWaiting = shares.Select((p, n) => p * Math.Max(0, n - servers)).Sum();
        MeanPresent = shares.Select((p, n) => p * n).Sum();
        MeanBusy = shares.Select((p, n) => p * Math.Min(n, servers)).Sum();
        Abandoned = leaveRate * MeanWaiting / arrivalRate;
        MeanWait = MeanWaiting / entering;
        var entered = Blocked > 0 ? shares.Length - 1 : shares.Length;
        WaitProbability = Enumerable.Range(0, entered).Where(n => n >= servers).Sum(n => shares[n]) / (1 - Blocked);
        MeanWaitOfServed = WaitOfServed(entered);
    }

    /// <summary>Gets the share of arrivals that find no room.</summary>
    public double Blocked { get; }

    /// <summary>Gets the share of arrivals that leave unserved.</summary>
    public double Abandoned { get; }

    /// <summary>Gets the share of those who enter that wait.</summary>
    public double WaitProbability { get; }

    /// <summary>Gets the mean wait of those who enter, until service or leaving.</summary>
    public double MeanWait { get; }

    /// <summary>Gets the mean wait of the served.</summary>
    public double MeanWaitOfServed { get; }

    /// <summary>Gets the mean number waiting.</summary>
    public double MeanWaiting { get; }

    /// <summary>Gets the mean number present.</summary>
    public double MeanPresent { get; }

    /// <summary>Gets the mean number of busy servers.</summary>
    public double MeanBusy { get; }

    /// <summary>The share of those who enter that wait longer than a time; only without impatience, else not a number.</summary>
    public double WaitOver(double time)
    {
        if (leaveRate > 0)
        {
            return double.NaN;
        }

        if (isOpen)
        {
            return Erlang.WaitOver(servers, load, 1 / serviceRate, time);
        }

        // In logs, so that nothing underflows. Who finds n ≥ c present waits for n − c + 1 departures: longer than t if fewer happen in t.
        var rate = servers * serviceRate * time;
        double sum = 0, fewer = 0;
        var log = -rate;
        for (var n = servers; n < (Blocked > 0 ? shares.Length - 1 : shares.Length); n++)
        {
            fewer += Math.Exp(log);
            log += Math.Log(rate / (n - servers + 1));
            sum += shares[n] * Math.Min(1, fewer);
        }

        return sum / (1 - Blocked);
    }

    private double[] Solve(double arrivalRate, int capacity)
    {
        // Relative to the most likely state, so that nothing overflows.
        var logs = new List<double> { 0 };
        var highest = 0.0;
        for (var n = 1; n <= capacity && n < MostStates; n++)
        {
            var rate = (Math.Min(n, servers) * serviceRate) + (Math.Max(0, n - servers) * leaveRate);
            logs.Add(logs[^1] + Math.Log(arrivalRate / rate));
            highest = Math.Max(highest, logs[^1]);
            if (n > servers && arrivalRate < rate && logs[^1] < highest + Math.Log(Negligible))
            {
                break;
            }
        }

        var weights = logs.Select(x => Math.Exp(x - highest)).ToArray();
        var total = weights.Sum();
        return [.. weights.Select(x => x / total)];
    }

    /// <summary>
    /// With k ahead in line the next step comes at rate cμ + (k+1)θ and is, with chance (cμ + kθ) ÷ that, not one's own leaving.
    /// </summary>
    private double WaitOfServed(int entered)
    {
        double served = 0, waited = 0, stays = 1, time = 0;
        for (var n = 0; n < entered; n++)
        {
            if (n >= servers)
            {
                var k = n - servers;
                var rate = (servers * serviceRate) + ((k + 1) * leaveRate);
                stays *= (rate - leaveRate) / rate;
                time += 1 / rate;
            }

            served += shares[n] * stays;
            waited += shares[n] * stays * time;
        }

        return waited / served;
    }
}
