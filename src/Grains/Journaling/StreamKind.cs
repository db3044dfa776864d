namespace Queueing.Grains.Journaling;

/// <summary>Whose events a stream holds. The names are part of the stored form.</summary>
public enum StreamKind
{
    /// <summary>A ticket queue.</summary>
    Queue,

    /// <summary>A window.</summary>
    Window,

    /// <summary>The dispatcher of a hall-day.</summary>
    Dispatcher,

    /// <summary>A hall's webhooks: who subscribed, of no day, and for each day what was published in which order.</summary>
    Webhooks,
}
