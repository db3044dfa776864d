using System.Collections.Frozen;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Streams;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Floor;

/// <summary>The floors of all halls.</summary>
internal sealed class HallFloors(
    IHallDirectory halls, GrainCalls calls, HallCalendar calendar, GatewayOptions options, SseHost host, ILogger<HallFloors> log)
{
    private readonly FrozenDictionary<HallId, HallFloor> floors = halls.All.ToFrozenDictionary(
        x => x.Id, x => new HallFloor(x, calls, calendar, options, host, log));

    public HallFloor Of(HallId hall) => floors[hall];
}
