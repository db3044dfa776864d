namespace Queueing.Simulator.Systems;

/// <summary>How many turn away at the sight of the queue.</summary>
/// <param name="Chances">The chance of turning away by the number seen, from 0; the last holds for more.</param>
/// <param name="SeesPresent">Whether those in service are seen too.</param>
public sealed record Balking(IReadOnlyList<double> Chances, bool SeesPresent)
{
    /// <summary>The chance of turning away.</summary>
    public double At(int seen) => Chances[Math.Min(seen, Chances.Count - 1)];
}
