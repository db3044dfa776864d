using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Cases;

/// <summary>A figure as simulated, beside its exact value where one is known.</summary>
/// <param name="Name">The figure.</param>
/// <param name="Simulated">The mean over the replications with its interval of 95 %.</param>
/// <param name="Wide">The same with an interval of 99.9 %.</param>
/// <param name="Exact">The exact value; null where none is known.</param>
/// <param name="IsApproximate">Whether the value is a limit that a finite system only comes near to.</param>
public sealed record FigureRow(FigureName Name, Interval Simulated, Interval Wide, double? Exact, bool IsApproximate)
{
    /// <summary>Gets a value indicating whether the exact value lies in the interval of 95 %; null where none is known.</summary>
    public bool? IsInside => Exact is { } exact && !IsApproximate ? Simulated.Contains(exact) : null;
}
