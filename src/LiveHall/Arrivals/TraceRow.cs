namespace Queueing.LiveHall.Arrivals;

/// <summary>One row of a trace: a customer who came, waited, and was served or left.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="ServiceSeconds">Null for those who left.</param>
/// <param name="Server">Null when the file names none.</param>
internal sealed record TraceRow(
    int Line, int ArrivalSeconds, string Service, int Priority, int WaitSeconds, int? ServiceSeconds, string? Server, bool Left)
{
    public const string NoServer = "NO_SERVER";

    public bool HasNamedServer => Server is { Length: > 0 } name && name != NoServer;
}
