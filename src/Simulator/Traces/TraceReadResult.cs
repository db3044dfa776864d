using System.Collections.Immutable;

namespace Queueing.Simulator.Traces;

/// <summary>The rows of a trace, or everything that is wrong with it.</summary>
/// <param name="Rows">The rows in the file's order; none when anything is wrong.</param>
/// <param name="Errors">What is wrong; empty when the trace can be used.</param>
public sealed record TraceReadResult(ImmutableArray<TraceRow> Rows, ImmutableArray<TraceError> Errors);
