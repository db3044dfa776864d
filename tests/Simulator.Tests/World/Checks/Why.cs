using Queueing.Domain.Routing;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>Reasons that no check looks into.</summary>
internal static class Why
{
    public static readonly CallReason Due = new(CallRule.LongestRelativeWait, TimeSpan.Zero, TimeSpan.FromMinutes(15), 1, 0, null, 0);

    public static readonly TidalReason Tide = new(TidalCause.Pressure, Told.Notary, 1, 0.25, 0, 1, 0, 1);
}
