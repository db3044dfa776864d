using System.Collections.Immutable;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>What is asked: ways to run one hall, compared on the same days. Immutable, and valid as a whole.</summary>
/// <param name="Hall">The hall as it is.</param>
/// <param name="Days">Whose days.</param>
/// <param name="Variants">The ways; at least one, the first being what the others are compared with.</param>
/// <param name="Frontier">The shares of the windows with a clerk of their own, besides all of them, at which each way is tried.</param>
public sealed record Question(Hall Hall, DaySource Days, ImmutableArray<Variant> Variants, ImmutableArray<double> Frontier)
{
    /// <summary>Gets the cost in windows simulated for a day.</summary>
    public double WindowDays => Variants.Sum(x => x.Hall.Windows.Length) * (double)Runs;

    /// <summary>Gets the cost in visitors expected; of recorded days as many as the configuration expects.</summary>
    public double ExpectedVisits =>
        Variants.Sum(x => x.Hall.Queues.Sum(y => (double)y.ExpectedPerDay)) * Runs * (Days is ProfileDays profile ? profile.Load : 1);

    private int Runs => Days.Count * (1 + Frontier.Length);
}
