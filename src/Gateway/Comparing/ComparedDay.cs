using System.Collections.Immutable;

namespace Queueing.Gateway.Comparing;

/// <summary>One live day beside what the simulator makes of it.</summary>
/// <param name="Seed">The seed of the people.</param>
/// <param name="Conduct">Who moved windows.</param>
/// <param name="Live">The live day's measures.</param>
/// <param name="Simulated">The simulator's, one for each replication.</param>
/// <param name="Answer">What a request took on the mean, in hall time.</param>
/// <param name="Lateness">By how much people woke too late on the mean, in hall time.</param>
/// <param name="Violations">What must never happen and did in the live day.</param>
internal sealed record ComparedDay(
    ulong Seed,
    ComparedConduct Conduct,
    DayMeasures Live,
    ImmutableArray<DayMeasures> Simulated,
    TimeSpan Answer,
    TimeSpan Lateness,
    ImmutableArray<string> Violations);
