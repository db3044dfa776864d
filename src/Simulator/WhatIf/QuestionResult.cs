using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Queueing.Domain.Halls.Configuration;

namespace Queueing.Simulator.WhatIf;

/// <summary>What became of a question's text: the question, or every fault at once.</summary>
/// <param name="Question">The question; null when there are errors.</param>
/// <param name="Errors">Every fault found with its path; empty when there is a question.</param>
public sealed record QuestionResult(Question? Question, ImmutableArray<ConfigurationError> Errors)
{
    /// <summary>Gets a value indicating whether there is a question.</summary>
    [MemberNotNullWhen(true, nameof(Question))]
    public bool IsValid => Question is not null;
}
