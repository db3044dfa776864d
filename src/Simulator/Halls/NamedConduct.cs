using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.Halls;

/// <summary>A way of moving windows, by the name it has on command lines and in tables.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mode">How far the hall's policy may act.</param>
/// <param name="Conduct">Who moves windows beside it.</param>
public sealed record NamedConduct(string Name, TidalMode Mode, Conduct Conduct)
{
    /// <summary>Gets the hall in which nobody moves a window; alerts and the rule of three targets stand.</summary>
    public static NamedConduct Off { get; } = new("off", TidalMode.Off, Conduct.Policy);

    /// <summary>Gets the hall of a supervisor who goes by the rule of thumb.</summary>
    public static NamedConduct RuleOfThumb { get; } = new("ruleOfThumb", TidalMode.Off, Conduct.RuleOfThumb);

    /// <summary>Gets the hall in which every window serves all its queues all day.</summary>
    public static NamedConduct AlwaysOn { get; } = new("alwaysOn", TidalMode.Off, Conduct.AlwaysOn);

    /// <summary>Gets the hall of the policy that acts by itself.</summary>
    public static NamedConduct Auto { get; } = new("auto", TidalMode.Auto, Conduct.Policy);

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<NamedConduct> All { get; } =
    [
        Off,
        new("manual", TidalMode.Off, Conduct.Manual),
        RuleOfThumb,
        AlwaysOn,
        Auto,
        new("advise", TidalMode.Advise, Conduct.Policy),
    ];

    /// <summary>Sets a hall's policy as this conduct has it.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The same hall with the mode changed.</returns>
    public Hall In(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return hall.With(hall.Tides with { Mode = Mode });
    }
}
