namespace Queueing.Simulator.Halls;

/// <summary>How a window spent the day.</summary>
/// <param name="Open">Time open: to the end of its hours, or of its last service when that was later.</param>
/// <param name="Busy">Time with a person in service.</param>
public readonly record struct WindowTime(TimeSpan Open, TimeSpan Busy)
{
    /// <summary>Gets the busy rate: time with a person in service ÷ time open; 0 for a window that never opened.</summary>
    public double BusyRate => Open > TimeSpan.Zero ? Math.Min(1, Busy / Open) : 0;
}
