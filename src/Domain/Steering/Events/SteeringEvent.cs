namespace Queueing.Domain.Steering.Events;

/// <summary>Something that happened before a number was drawn; the events of a hall-day's steering. Stored for ever.</summary>
/// <param name="At">When; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
public abstract record SteeringEvent(DateTimeOffset At, string By);
