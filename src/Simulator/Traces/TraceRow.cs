namespace Queueing.Simulator.Traces;

/// <summary>One row of a trace: a customer who came, waited, and was served or left.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="ArrivalSeconds">The second of the day at which they came; may run past midnight.</param>
/// <param name="Service">The service code.</param>
/// <param name="Priority">Their priority; 2 is high.</param>
/// <param name="WaitSeconds">The observed wait.</param>
/// <param name="ServiceSeconds">Null for those who left.</param>
/// <param name="Server">Null when the file names none.</param>
/// <param name="Left">Whether they left unserved.</param>
public sealed record TraceRow(
    int Line, int ArrivalSeconds, string Service, int Priority, int WaitSeconds, int? ServiceSeconds, string? Server, bool Left)
{
    /// <summary>What the file writes for a service without a server.</summary>
    public const string NoServer = "NO_SERVER";

    /// <summary>Gets a value indicating whether a known server served them.</summary>
    public bool HasNamedServer => Server is { Length: > 0 } name && name != NoServer;
}
