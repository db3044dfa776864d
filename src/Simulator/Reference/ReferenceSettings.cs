using Queueing.Domain.Tides;

namespace Queueing.Simulator.Reference;

/// <summary>What can be turned of POLICY's reference hall; the defaults are its published figures.</summary>
public sealed record ReferenceSettings
{
    /// <summary>Gets the historical allocation mismatch σ: the standard deviation of the logarithm of each queue's share of windows.</summary>
    public double Mismatch { get; init; } = 0.15;

    /// <summary>Gets the windows with a clerk of their own.</summary>
    public int Windows { get; init; } = 229;

    /// <summary>Gets the head-count that utilisation refers to, whatever <see cref="Windows"/> is.</summary>
    public int StandardWindows { get; init; } = 229;

    /// <summary>Gets the queues.</summary>
    public int Queues { get; init; } = 35;

    /// <summary>Gets the mean number of visitors a day before surges.</summary>
    public double Visitors { get; init; } = 6000;

    /// <summary>Gets the offered load ÷ (standard windows × opening hours), surges counted.</summary>
    public double Utilisation { get; init; } = 0.77;

    /// <summary>Gets the share of clerks with further skills.</summary>
    public double TrainedShare { get; init; } = 0.7;

    /// <summary>Gets how many further skills a trained clerk has.</summary>
    public int FurtherSkills { get; init; } = 2;

    /// <summary>Gets a value indicating whether the trained clerks' further skills follow a plan (<see cref="Skills.SkillPlan"/>) instead of chance.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Gets the people in the back office, each with a window kept free.</summary>
    public int BackOffice { get; init; } = 12;

    /// <summary>Gets a value indicating whether every window serves every queue at full speed: the bound.</summary>
    public bool IsPooled { get; init; }

    /// <summary>Gets the target wait of every queue. A very long one leaves nobody overdue: halls without a dispatcher know no such rule.</summary>
    public TimeSpan TargetWait { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets the policy.</summary>
    public TidalSettings Tides { get; init; } = TidalSettings.Default with { Mode = TidalMode.Auto };
}
