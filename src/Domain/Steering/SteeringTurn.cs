using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Steering.Events;

namespace Queueing.Domain.Steering;

/// <summary>Decisions about steering made one after the other: they become events together, or not at all.</summary>
/// <param name="tally">The state.</param>
/// <param name="now">The hall's time; events never run before the stream's last.</param>
public sealed class SteeringTurn(SteeringTally tally, DateTimeOffset now) : ITurn<SteeringEvent>
{
    private readonly List<SteeringEvent> events = new(1);

    /// <inheritdoc/>
    public IReadOnlyList<SteeringEvent> Events => events;

    /// <summary>Records that somebody took another way.</summary>
    /// <param name="service">What they came for.</param>
    /// <param name="to">The way they took.</param>
    /// <param name="by">Who reports it.</param>
    /// <returns>The rejection when the item offers no such way, or null when decided.</returns>
    public Rejection? Steer(Service service, AlternativeKind to, string by)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.Alternatives.All(x => x.Kind != to))
        {
            return new Rejection(RejectionKind.Invalid, "is not offered for this item", "alternative");
        }

        events.Add(new VisitorSteered(now > tally.LastAt ? now : tally.LastAt, by, service.Id, to));
        return null;
    }
}
