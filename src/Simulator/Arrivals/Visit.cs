namespace Queueing.Simulator.Arrivals;

/// <summary>What one person will do, drawn before the day begins so that it cannot depend on how the day goes.</summary>
/// <param name="Way">The walk from the seats to a window.</param>
/// <param name="Service">The service time at a window of the queue's own.</param>
public sealed record Visit(TimeSpan Way, TimeSpan Service)
{
    /// <summary>Gets how long they wait before they give up; null for ever.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Gets a value indicating whether they do not hear their first call.</summary>
    public bool MissesFirstCall { get; init; }

    /// <summary>Gets after how long they come back from a missed call; null never.</summary>
    public TimeSpan? ReturnsAfter { get; init; }

    /// <summary>Gets a value indicating whether their first call is taken back by the clerk.</summary>
    public bool PutBackOnce { get; init; }

    /// <summary>Gets the queue they are sent on to when first served; null for none.</summary>
    public string? TransferTo { get; init; }

    /// <summary>Gets the service time there.</summary>
    public TimeSpan TransferService { get; init; }
}
