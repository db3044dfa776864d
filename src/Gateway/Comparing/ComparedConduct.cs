using System.Collections.Immutable;
using Queueing.LiveHall;
using Queueing.Simulator.Halls;

namespace Queueing.Gateway.Comparing;

/// <summary>A way of moving windows, as the simulator and as the live hall know it.</summary>
/// <param name="Simulated">The simulator's.</param>
/// <param name="Supervisor">The live hall's supervisor.</param>
internal sealed record ComparedConduct(NamedConduct Simulated, SupervisorConduct Supervisor)
{
    /// <summary>Gets those that are compared: nobody moves windows, a supervisor by the rule of thumb, the policy.</summary>
    public static ImmutableArray<ComparedConduct> All { get; } =
    [
        new(NamedConduct.Off, SupervisorConduct.Approves),
        new(NamedConduct.RuleOfThumb, SupervisorConduct.RuleOfThumb),
        new(NamedConduct.Auto, SupervisorConduct.Approves),
    ];

    /// <summary>Gets its name.</summary>
    public string Name => Simulated.Name;
}
