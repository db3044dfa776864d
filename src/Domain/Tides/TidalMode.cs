namespace Queueing.Domain.Tides;

/// <summary>How far the tidal policy may act by itself.</summary>
public enum TidalMode
{
    /// <summary>It watches and raises alerts; it moves nobody.</summary>
    Off,

    /// <summary>It proposes; a supervisor approves, declines, or lets the proposal lapse.</summary>
    Advise,

    /// <summary>It acts, announces what it did, and can be overruled.</summary>
    Auto,
}
