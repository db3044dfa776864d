namespace Queueing.LiveHall.Arrivals;

/// <summary>What one person will do, drawn before the day begins so that it cannot depend on how the day goes.</summary>
internal sealed record Visit(TimeSpan Way, TimeSpan Service)
{
    public TimeSpan? Patience { get; init; }

    public bool MissesFirstCall { get; init; }

    public TimeSpan? ReturnsAfter { get; init; }

    public bool PutBackOnce { get; init; }

    public string? TransferTo { get; init; }

    public TimeSpan TransferService { get; init; }
}
