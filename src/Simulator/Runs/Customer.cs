namespace Queueing.Simulator.Runs;

/// <summary>One customer in the system.</summary>
internal struct Customer
{
    public const double NotYet = double.NaN;

    public int Class;
    public int Stamp;
    public long Number;
    public double ArrivedAt;

    /// <summary>When the first service began; <see cref="NotYet"/> before.</summary>
    public double StartedAt;

    /// <summary>When the present stretch of service began.</summary>
    public double BeganAt;

    /// <summary>The work brought; negative before it is drawn.</summary>
    public double Work;

    /// <summary>The work left.</summary>
    public double Left;

    public bool IsCounted;
    public bool IsGone;
    public int Record;
}
