using Queueing.Domain.Steering.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Steering;

/// <summary>The stored names of the events of steering: a contract with every journal ever written.</summary>
internal static class SteeringEvents
{
    public static EventCodec<SteeringEvent> Codec { get; } = new(("visitor-steered", SteeringEventJson.Default.VisitorSteered));
}
