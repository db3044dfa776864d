namespace Queueing.Grains.Hosting;

/// <summary>
/// Hall time is a <see cref="TimeProvider"/> of its own, registered as a keyed service: the clock on the hall's wall, which
/// may run faster than the machine's. The silo's own clock is never touched.
/// </summary>
public static class HallTime
{
    /// <summary>The service key of the halls' <see cref="TimeProvider"/>.</summary>
    public const string Key = "hall-time";
}
