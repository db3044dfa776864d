namespace Queueing.Domain.Dispatch.Events;

/// <summary>Something the dispatcher decided; the events of its stream. Stored for ever, with the numbers that led to it.</summary>
/// <param name="At">When; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>; <c>dispatcher</c> for the policy itself.</param>
public abstract record DispatcherEvent(DateTimeOffset At, string By)
{
    /// <summary>Who is named for what the policy decides by itself.</summary>
    public const string Policy = "dispatcher";
}
