namespace Queueing.Simulator.World.Plans;

/// <summary>What can be wrong with a receiver of webhooks.</summary>
internal enum AilmentKind
{
    /// <summary>It answers 500.</summary>
    Refuses,

    /// <summary>It cannot be reached.</summary>
    Away,

    /// <summary>It does not answer in time; half of what it does not answer it has taken.</summary>
    Hangs,

    /// <summary>It answers after a while.</summary>
    Slow,

    /// <summary>It answers 429 and asks to be left alone for a while.</summary>
    Busy,

    /// <summary>It answers 500 now and then.</summary>
    Fickle,

    /// <summary>It answers 410: it wants nothing more.</summary>
    Gone,
}
