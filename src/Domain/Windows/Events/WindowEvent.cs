namespace Queueing.Domain.Windows.Events;

/// <summary>Something that happened at a window; the events of a window's stream. Stored for ever.</summary>
/// <param name="At">When; never before the stream's last event, but for <see cref="CallMade"/>, which keeps the time of its queue's stream.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
public abstract record WindowEvent(DateTimeOffset At, string By);
