using Queueing.Domain.Halls.Configuration;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>The ranges that the schema states too; a test holds the two together.</summary>
internal static class Ranges
{
    public const int MostClasses = 100;
    public const int MostPools = 1000;

    public static readonly Limit Positive = new(1e-9, 1e9);
    public static readonly Limit Time = new(0, 1e9);
    public static readonly Limit Chance = new(0, 1);
    public static readonly Limit Any = new(-1e9, 1e9);
    public static readonly Limit Servers = new(0, 100_000);
    public static readonly Limit Number = new(0, 1_000_000_000);
    public static readonly Limit FromOne = new(1, 1_000_000_000);
    public static readonly Limit Phases = new(1, 1000);
    public static readonly Limit Replications = new(2, 10_000);
    public static readonly Limit Records = new(0, 100_000);
    public static readonly Limit Periods = new(1, 1000);
}
