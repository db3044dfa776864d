using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Steering.Events;

namespace Queueing.Domain.Steering;

/// <summary>How many people a hall-day steered to another way than a window. Only <see cref="Apply"/> changes it. Not thread-safe.</summary>
public sealed class SteeringTally
{
    private readonly SortedDictionary<(ServiceId Service, AlternativeKind To), int> counts = [];

    /// <summary>Gets the version: the number of events applied.</summary>
    public long Version { get; private set; }

    /// <summary>Gets the instant of the last event; the minimum before the first.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Gets the counts in order of item and way; each is at least one.</summary>
    public IReadOnlyDictionary<(ServiceId Service, AlternativeKind To), int> Counts => counts;

    /// <summary>Folds an event in.</summary>
    /// <param name="e">The next event of the stream.</param>
    public void Apply(SteeringEvent e)
    {
        Version++;
        LastAt = e.At > LastAt ? e.At : LastAt;
        var steered = e as VisitorSteered ?? throw new InvalidOperationException($"{e.GetType().Name} is not an event of steering");
        counts[(steered.Service, steered.To)] = counts.GetValueOrDefault((steered.Service, steered.To)) + 1;
    }
}
