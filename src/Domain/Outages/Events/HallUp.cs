namespace Queueing.Domain.Outages.Events;

/// <summary>The hall was up, with somebody at a window. Stored for ever.</summary>
/// <param name="At">When, by the hall's clock; one that was put back is earlier than the one before.</param>
public sealed record HallUp(DateTimeOffset At);
