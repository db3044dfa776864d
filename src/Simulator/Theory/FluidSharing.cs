namespace Queueing.Simulator.Theory;

/// <summary>
/// The fluid limit of two overloaded queues under a queue ratio (Perry and Whitt 2009): the second pool helps the first class so
/// far that q₁ = k + r·q₂, where both queues lose by impatience what is not served. An approximation for finite systems.
/// </summary>
/// <param name="First">q₁.</param>
/// <param name="Second">q₂.</param>
/// <param name="Helping">z, the second pool's servers with the first class.</param>
public readonly record struct FluidSharing(double First, double Second, double Helping)
{
    /// <summary>Solves λ₁ − θ₁q₁ − m₁μ₁ − μₓz = 0 and λ₂ − θ₂q₂ − μ₂(m₂ − z) = 0 with q₁ = k + r·q₂, all within their bounds.</summary>
    /// <param name="arrivals">λ.</param>
    /// <param name="servers">m.</param>
    /// <param name="rates">μ₁, μ₂ and μₓ.</param>
    /// <param name="leaving">θ.</param>
    /// <param name="ratio">r.</param>
    /// <param name="threshold">k.</param>
    public static FluidSharing Solve(
        (double First, double Second) arrivals,
        (double First, double Second) servers,
        (double First, double Second, double Help) rates,
        (double First, double Second) leaving,
        double ratio,
        double threshold)
    {
        var first = (arrivals.First - (servers.First * rates.First)) / leaving.First;
        var second = (arrivals.Second - (servers.Second * rates.Second)) / leaving.Second;
        var helping = (first - threshold - (ratio * second)) / ((rates.Help / leaving.First) + (ratio * rates.Second / leaving.Second));
        if (second + (rates.Second * helping / leaving.Second) < 0)
        {
            // The second queue is empty, so the first is held at the threshold.
            helping = (first - threshold) * leaving.First / rates.Help;
        }

        helping = Math.Clamp(helping, 0, servers.Second);
        return new FluidSharing(
            Math.Max(0, first - (rates.Help * helping / leaving.First)),
            Math.Max(0, second + (rates.Second * helping / leaving.Second)),
            helping);
    }
}
