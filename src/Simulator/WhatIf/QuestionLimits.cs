namespace Queueing.Simulator.WhatIf;

/// <summary>How much may be asked at once.</summary>
/// <param name="Days">Days.</param>
/// <param name="Variants">Variants.</param>
/// <param name="FrontierShares">Shares of windows at which each variant is tried.</param>
/// <param name="WindowDays">Windows simulated for a day, over all variants, shares and days.</param>
/// <param name="Visits">Visitors expected, over all variants, shares and days.</param>
public sealed record QuestionLimits(int Days, int Variants, int FrontierShares, double WindowDays, double Visits)
{
    /// <summary>Gets the limits of a service with a hall to run: about a minute of one processor (docs/what-if.md).</summary>
    public static QuestionLimits OfService { get; } = new(60, 8, 6, 100_000, 2_500_000);

    /// <summary>Gets the limits of a person at their own machine.</summary>
    public static QuestionLimits OfCommand { get; } = new(1_000, 16, 12, double.PositiveInfinity, double.PositiveInfinity);
}
