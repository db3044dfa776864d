using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Grains.Contracts;
using Queueing.Grains.Steering;

namespace Queueing.Gateway.Steering;

/// <summary>Asks who took another way on a day.</summary>
internal static class SteeringReport
{
    public static Task<Answer<SteeredView[]>> SteeredAsync(this GrainCalls calls, HallDay day)
    {
        var grain = calls.Grain<ISteeringGrain>(day.Value);
        return calls.ReadAsync<SteeredView[]>(async () => [.. await grain.Report()], "Nobody was steered.");
    }
}
