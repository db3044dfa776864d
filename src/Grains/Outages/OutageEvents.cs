using Queueing.Domain.Outages.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Outages;

/// <summary>The stored name of what says that a hall was up: a contract with every journal ever written.</summary>
internal static class OutageEvents
{
    public static EventCodec<HallUp> Codec { get; } = new(("hall-up", OutageEventJson.Default.HallUp));
}
