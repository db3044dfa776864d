namespace Queueing.Simulator.Halls;

/// <summary>Somebody who comes to a hall: everything about them that no policy can change, so that policies share their randomness.</summary>
/// <param name="ArrivesAt">When the number is drawn.</param>
/// <param name="Queue">The place of the queue.</param>
/// <param name="HeadStart">The head start of the priority class; not negative.</param>
/// <param name="Service">The service time at a window of that queue's own; positive.</param>
/// <param name="Patience">How long they wait before they leave; <see cref="TimeSpan.MaxValue"/> for ever.</param>
/// <param name="Walk">The walk to the window once called; the window waits meanwhile, and is not busy.</param>
public readonly record struct Visitor(
    DateTimeOffset ArrivesAt, int Queue, TimeSpan HeadStart, TimeSpan Service, TimeSpan Patience, TimeSpan Walk = default)
{
    /// <summary>Gets what goes another way than to be called and served; null for nothing.</summary>
    public Detour? Detour { get; init; }
}
