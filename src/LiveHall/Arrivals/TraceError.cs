namespace Queueing.LiveHall.Arrivals;

/// <summary>What is wrong in a trace, and where.</summary>
internal sealed record TraceError(int Line, string Column, string Message)
{
    public override string ToString() => $"line {Line}, column {Column}: {Message}";
}
