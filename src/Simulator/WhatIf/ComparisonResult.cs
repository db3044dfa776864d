using System.Collections.Immutable;

namespace Queueing.Simulator.WhatIf;

/// <summary>The answer to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Variants">The variants, side by side, in the question's order.</param>
public sealed record ComparisonResult(Question Question, ImmutableArray<VariantResult> Variants);
