namespace Queueing.Simulator.Estimates;

/// <summary>A target of POLICY and what was reached.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Reached">What was reached.</param>
/// <param name="Least">The least that meets it.</param>
/// <param name="Most">The most that meets it.</param>
public sealed record EstimateTarget(string Name, double Reached, double Least, double Most)
{
    /// <summary>Gets a value indicating whether it is met.</summary>
    public bool IsMet => Reached >= Least && Reached <= Most;
}
