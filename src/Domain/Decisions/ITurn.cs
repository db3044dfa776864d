namespace Queueing.Domain.Decisions;

/// <summary>Decisions made one after the other on one state: they become events together, or not at all.</summary>
/// <typeparam name="TEvent">The base of the events.</typeparam>
public interface ITurn<out TEvent>
{
    /// <summary>Gets the events decided, in order.</summary>
    IReadOnlyList<TEvent> Events { get; }
}
