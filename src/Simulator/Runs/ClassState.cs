using Queueing.Simulator.Laws;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>One class during a run: its draws, its line, who serves it, what was counted.</summary>
internal sealed class ClassState(CustomerClass rules, IWaitingLine line, ulong seed, int waitsOver)
{
    private readonly Law? gaps = rules.Gaps?.Fresh();
    private readonly Law? batch = rules.Batch?.Fresh();
    private readonly Law service = rules.Service.Fresh();
    private readonly Law? patience = rules.Patience?.Fresh();
    private readonly Draws arrivals = new(seed, $"{rules.Name}/arrivals");
    private readonly Draws services = new(seed, $"{rules.Name}/service");
    private readonly Draws patiences = new(seed, $"{rules.Name}/patience");
    private readonly Draws choices = new(seed, $"{rules.Name}/choice");

    public TimeAverage Present;
    public TimeAverage Waiting;

    public CustomerClass Rules { get; } = rules;

    public IWaitingLine Line { get; } = line;

    public ClassCounts Counts { get; } = new(waitsOver);

    /// <summary>Gets or sets the pools that serve the class as their own, most fitting first.</summary>
    public (ServerPool Pool, int Preference)[] Homes { get; set; } = [];

    /// <summary>Gets or sets the pools that help it.</summary>
    public ServerPool[] Helpers { get; set; } = [];

    public double DrawGap() => gaps?.Draw(arrivals) ?? double.PositiveInfinity;

    public int DrawBatch() => batch is null ? 1 : (int)Math.Round(batch.Draw(arrivals));

    public double DrawWork() => service.Draw(services);

    public double DrawPatience() => patience?.Draw(patiences) ?? double.PositiveInfinity;

    public bool DrawBalk(Balking balking, int seen) => choices.Happens(balking.At(seen));

    /// <summary>Draws what a served customer becomes; −1 for one who leaves.</summary>
    public int DrawNext()
    {
        if (Rules.Next.Count == 0)
        {
            return -1;
        }

        var u = choices.Uniform();
        foreach (var (next, chance) in Rules.Next)
        {
            if (u < chance)
            {
                return next;
            }

            u -= chance;
        }

        return -1;
    }

    /// <summary>Counting begins.</summary>
    public void Begin(double now)
    {
        Present.Begin(now);
        Waiting.Begin(now);
    }

    /// <summary>Counting ends.</summary>
    public void End(double now, double time) =>
        (Counts.Present, Counts.Waiting) = time > 0 ? (Present.Area(now) / time, Waiting.Area(now) / time) : (0, 0);
}
