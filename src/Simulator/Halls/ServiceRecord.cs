namespace Queueing.Simulator.Halls;

/// <summary>What became of one visitor.</summary>
/// <param name="Window">The place of the window that served them; −1 when they left, or nobody did.</param>
/// <param name="CalledAt">When they were first called; when they left, if they did.</param>
/// <param name="Took">How long the service took there; zero without one.</param>
/// <param name="Away">True when the window served a queue that is not its own.</param>
/// <param name="OnDuty">True when the window was on tidal duty.</param>
public readonly record struct ServiceRecord(int Window, DateTimeOffset CalledAt, TimeSpan Took, bool Away, bool OnDuty)
{
    /// <summary>Gets a value indicating whether they were served.</summary>
    public bool IsServed => Window >= 0;

    /// <summary>Gets when their service began: when they had walked to the window that served them.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets a value indicating whether they were called, did not come, and never came back.</summary>
    public bool Missed { get; init; }
}
