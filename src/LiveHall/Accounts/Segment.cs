namespace Queueing.LiveHall.Accounts;

/// <summary>One service at one window.</summary>
internal sealed record Segment(string Window, string Queue, DateTimeOffset CalledAt, DateTimeOffset StartedAt)
{
    public DateTimeOffset? EndedAt { get; init; }
}
