namespace Queueing.Simulator.Runs;

/// <summary>A number that changes at instants, and its area over time since counting began.</summary>
internal struct TimeAverage
{
    private double area;
    private double since;

    public int Value { get; private set; }

    public void Add(int change, double now)
    {
        area += Value * (now - since);
        since = now;
        Value += change;
    }

    public void Begin(double now) => (area, since) = (0, now);

    /// <summary>The area up to now.</summary>
    public readonly double Area(double now) => area + (Value * (now - since));
}
