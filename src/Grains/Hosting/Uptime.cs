namespace Queueing.Grains.Hosting;

/// <summary>
/// Since when the hall has been up without a break, as its dispatcher knows from being looked at every few seconds. A wall clock
/// that jumps against monotonic time, or a long time without a look, is a break: people had no fair chance in it.
/// </summary>
/// <param name="hallTime">The clock on the hall's wall.</param>
/// <param name="machineTime">The machine's clock.</param>
internal sealed class Uptime(TimeProvider hallTime, TimeProvider machineTime)
{
    /// <summary>A jump above this, or a pause of the machine's above it, is a break (DESIGN: clocks).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private DateTimeOffset seen = hallTime.GetUtcNow();
    private long hallStamp = hallTime.GetTimestamp();
    private long machineStamp = machineTime.GetTimestamp();

    /// <summary>Gets since when it has been up; the making of this object at first.</summary>
    public DateTimeOffset Since { get; private set; } = hallTime.GetUtcNow();

    /// <summary>Looks at the clocks again.</summary>
    /// <returns>By how much the wall clock has jumped; null when it has not.</returns>
    public TimeSpan? Look()
    {
        var now = hallTime.GetUtcNow();
        var jump = now - seen - hallTime.GetElapsedTime(hallStamp);
        var jumped = jump.Duration() > Longest;
        if (jumped || machineTime.GetElapsedTime(machineStamp) > Longest)
        {
            Since = now;
        }

        (seen, hallStamp, machineStamp) = (now, hallTime.GetTimestamp(), machineTime.GetTimestamp());
        return jumped ? jump : null;
    }
}
