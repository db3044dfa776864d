namespace Queueing.Simulator.Traces;

/// <summary>What is wrong in a trace, and where.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record TraceError(int Line, string Column, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"line {Line}, column {Column}: {Message}";
}
