using System.Collections.Immutable;

namespace Queueing.LiveHall.Arrivals;

/// <summary>The rows of a trace, or everything that is wrong with it.</summary>
internal sealed record TraceReadResult(ImmutableArray<TraceRow> Rows, ImmutableArray<TraceError> Errors);
