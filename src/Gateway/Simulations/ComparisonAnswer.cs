using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>The variants side by side; the first is what the others are compared with.</summary>
internal sealed record ComparisonAnswer(string Hall, DateOnly[] Days, ulong? Seed, VariantAnswer[] Variants)
{
    public static ComparisonAnswer Of(ComparisonResult result) => new(
        result.Question.Hall.Id.Value,
        [.. Enumerable.Range(0, result.Question.Days.Count).Select(result.Question.Days.DateOf)],
        (result.Question.Days as ProfileDays)?.Seed,
        [.. result.Variants.Select(VariantAnswer.Of)]);
}
