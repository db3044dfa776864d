namespace Queueing.Simulator.World.Checks;

/// <summary>An event that was given up.</summary>
/// <param name="Sequence">Its number in the subscription.</param>
/// <param name="EventId">The event.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="AskedAt">Since when it is to be tried once more, by the world's true time; null when it is not.</param>
internal sealed record ModelLetter(long Sequence, string EventId, int Attempts, DateTimeOffset? AskedAt)
{
    /// <summary>Gets when it was last asked for, tried since or not.</summary>
    public DateTimeOffset? LastAsked { get; init; } = AskedAt;
}
