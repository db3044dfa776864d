namespace Queueing.Domain.Windows;

/// <summary>Why a window closed. The names are part of the stored form.</summary>
public enum WindowCloseCause
{
    /// <summary>A person closed it.</summary>
    Ordered,

    /// <summary>Its seat was freed.</summary>
    Unseated,

    /// <summary>The sessions are over and nobody waits any more.</summary>
    Drained,
}
