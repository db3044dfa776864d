using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>A way to run the reference hall, compared with the others on the same visitors.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Conduct">Who moves windows.</param>
/// <param name="Change">What it changes of the hall.</param>
public sealed record Rival(string Name, Conduct Conduct, Func<ReferenceSettings, ReferenceSettings> Change)
{
    /// <summary>Without a dispatcher nobody knows who has waited for three targets; a target this long leaves nobody overdue.</summary>
    private static readonly TimeSpan NoTarget = TimeSpan.FromHours(100);

    /// <summary>Gets the hall as it is staffed, nobody moved.</summary>
    public static Rival None { get; } = new("none", Conduct.Policy, Undirected);

    /// <summary>Gets POLICY's baseline 1.</summary>
    public static Rival Manual { get; } = new("manual", Conduct.Manual, Undirected);

    /// <summary>Gets POLICY's baseline 1b.</summary>
    public static Rival RuleOfThumb { get; } = new("rule of thumb", Conduct.RuleOfThumb, Undirected);

    /// <summary>Gets POLICY's baseline 2: every window serves all its skills all day, without back office.</summary>
    public static Rival AlwaysOn { get; } = new("always-on", Conduct.AlwaysOn, Off);

    /// <summary>Gets the same with skills by plan.</summary>
    public static Rival AlwaysOnPlanned { get; } = new("always-on, planned skills", Conduct.AlwaysOn, x => Off(x) with { IsPlanned = true });

    /// <summary>Gets the tidal policy.</summary>
    public static Rival Policy { get; } = new("**policy**", Conduct.Policy, x => x);

    /// <summary>Gets the tidal policy with skills by plan.</summary>
    public static Rival Planned { get; } = new("**policy, planned skills**", Conduct.Policy, x => x with { IsPlanned = true });

    /// <summary>Gets the tidal policy with one more skill for each trained clerk.</summary>
    public static Rival FourSkills { get; } = new("policy, four skills", Conduct.Policy, x => x with { FurtherSkills = x.FurtherSkills + 1 });

    /// <summary>Gets POLICY's bound: full pooling, the back office's windows not used.</summary>
    public static Rival Pooled { get; } = new("pooled, 229 windows", Conduct.Policy, x => Off(x) with { IsPooled = true });

    /// <summary>Gets the bound with the back office's people at windows of their own.</summary>
    public static Rival PooledHeadCount { get; } = new(
        "pooled, same head-count", Conduct.Policy, x => Off(x) with { IsPooled = true, Windows = x.Windows + x.BackOffice, BackOffice = 0 });

    /// <summary>Gets all of them, in the table's order.</summary>
    public static IReadOnlyList<Rival> All { get; } =
        [None, Manual, RuleOfThumb, AlwaysOn, AlwaysOnPlanned, Policy, Planned, FourSkills, Pooled, PooledHeadCount];

    private static ReferenceSettings Off(ReferenceSettings settings) =>
        settings with { Tides = settings.Tides with { Mode = TidalMode.Off } };

    private static ReferenceSettings Undirected(ReferenceSettings settings) => Off(settings) with { TargetWait = NoTarget };
}
