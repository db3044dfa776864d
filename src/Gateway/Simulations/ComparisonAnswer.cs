using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>The variants side by side; the first is what the others are compared with.</summary>
/// <param name="Hall">The hall's id.</param>
/// <param name="Days">The days that were simulated.</param>
/// <param name="Seed">The seed of invented days; null for recorded ones.</param>
/// <param name="Variants">What came of each variant.</param>
internal sealed record ComparisonAnswer(string Hall, DateOnly[] Days, ulong? Seed, VariantAnswer[] Variants)
{
    public static ComparisonAnswer Of(ComparisonResult result) => new(
        result.Question.Hall.Id.Value,
        [.. Enumerable.Range(0, result.Question.Days.Count).Select(result.Question.Days.DateOf)],
        (result.Question.Days as ProfileDays)?.Seed,
        [.. result.Variants.Select(VariantAnswer.Of)]);
}
