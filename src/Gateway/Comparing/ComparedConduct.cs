using System.Collections.Immutable;
using Queueing.Domain.Tides;
using Queueing.LiveHall;
using Queueing.Simulator.Halls;

namespace Queueing.Gateway.Comparing;

/// <summary>A way of moving windows, as the live hall and as the simulator know it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mode">How far the policy may act.</param>
/// <param name="Supervisor">The live hall's supervisor.</param>
/// <param name="Conduct">The simulator's conduct.</param>
internal sealed record ComparedConduct(string Name, TidalMode Mode, SupervisorConduct Supervisor, Conduct Conduct)
{
    /// <summary>Gets those that the issue compares: nobody moves windows, a supervisor by rule 1b, the policy.</summary>
    public static ImmutableArray<ComparedConduct> All { get; } =
    [
        new("off", TidalMode.Off, SupervisorConduct.Approves, Conduct.Policy),
        new("rule 1b", TidalMode.Off, SupervisorConduct.RuleOfThumb, Conduct.ManualWithSectors),
        new("auto", TidalMode.Auto, SupervisorConduct.Approves, Conduct.Policy),
    ];
}
