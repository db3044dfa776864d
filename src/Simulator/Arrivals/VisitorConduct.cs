using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Arrivals;

/// <summary>How people behave beyond coming, waiting and being served. Shares are in [0, 1], durations are hall time.</summary>
public sealed record VisitorConduct
{
    /// <summary>Gets people who do nothing but come, wait and be served, without a way to walk.</summary>
    public static VisitorConduct Plain { get; } = new()
    {
        PriorityShare = 0,
        AbandonShare = 0,
        MissShare = 0,
        PutBackShare = 0,
        TransferShare = 0,
        ShortestWay = TimeSpan.Zero,
        LongestWay = TimeSpan.Zero,
    };

    /// <summary>Gets the share of people in a priority class, on a profile day.</summary>
    public double PriorityShare { get; init; } = 0.10;

    /// <summary>Gets the share who give up if not called within their patience, on a profile day.</summary>
    public double AbandonShare { get; init; } = 0.03;

    /// <summary>Gets the share who do not hear their first call, on a profile day.</summary>
    public double MissShare { get; init; } = 0.015;

    /// <summary>Gets the share of those who missed their call that come back and ask for a place.</summary>
    public double ReturnShare { get; init; } = 0.6;

    /// <summary>Gets the share whose first call is taken back by the clerk, on a profile day.</summary>
    public double PutBackShare { get; init; } = 0.003;

    /// <summary>Gets the share who are sent on to another queue when first served, on a profile day.</summary>
    public double TransferShare { get; init; } = 0.01;

    /// <summary>Gets the shortest walk from the seats to a window.</summary>
    public TimeSpan ShortestWay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the longest walk from the seats to a window.</summary>
    public TimeSpan LongestWay { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>Draws one person's walk, in whole seconds.</summary>
    internal TimeSpan Way(Draws draws) =>
        TimeSpan.FromSeconds(Math.Round(draws.Uniform(ShortestWay.TotalSeconds, LongestWay.TotalSeconds)));
}
