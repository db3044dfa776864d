using System.Collections.Immutable;

namespace Queueing.Gateway.Comparing;

/// <summary>Some live days of one hall beside the simulator's.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Date">The business date.</param>
/// <param name="Minutes">How long a live day was to take, in minutes of the machine.</param>
/// <param name="Speed">Hall seconds per second.</param>
/// <param name="Days">The days; each seed was played with each conduct.</param>
internal sealed record Comparison(string Hall, DateOnly Date, double Minutes, double Speed, ImmutableArray<ComparedDay> Days)
{
    /// <summary>Gets the conducts in the order they were played.</summary>
    public ImmutableArray<ComparedConduct> Conducts => [.. Days.Select(x => x.Conduct).Distinct()];

    /// <summary>Gets the seeds.</summary>
    public ImmutableArray<ulong> Seeds => [.. Days.Select(x => x.Seed).Distinct()];

    /// <summary>Gets everything that must never happen and did.</summary>
    public ImmutableArray<string> Violations => [.. Days.SelectMany(x => x.Violations.Select(y => $"{x.Conduct.Name}, seed {x.Seed}: {y}"))];

    /// <summary>Gets a measure of a conduct over all seeds.</summary>
    public ComparedValue Value(ComparedConduct conduct, int measure) =>
        ComparedValue.Of([.. Days.Where(x => x.Conduct == conduct)], measure);

    /// <summary>The pairs that the simulator orders clearly and the live hall the other way round: none when both agree.</summary>
    public IEnumerable<string> Reversed(int measure) =>
        from low in Conducts
        from high in Conducts
        let below = Value(low, measure)
        let above = Value(high, measure)
        where below.IsClearlyBelow(above) && below.Live >= above.Live
        select $"{low.Name} and {high.Name}";
}
