namespace Queueing.Domain.Webhooks.Published;

/// <summary>What happened at a window.</summary>
/// <param name="By">The role that caused it.</param>
/// <param name="Window">The window.</param>
public sealed record WindowFact(string By, string Window)
    : PublicFact(By)
{
    /// <summary>Gets why it closed: <c>ordered</c>, <c>unseated</c> or <c>drained</c>.</summary>
    public string? Cause { get; init; }
}
