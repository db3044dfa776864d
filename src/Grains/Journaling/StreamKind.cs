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

    /// <summary>The accounts and devices of a deployment; of no day.</summary>
    Access,

    /// <summary>Who came, went and was turned away on a day of the deployment.</summary>
    SignIns,

    /// <summary>Who was steered to another way than a window on a hall-day.</summary>
    Steering,

    /// <summary>A hall's webhooks: who subscribed, of no day, and for each day what was published in which order.</summary>
    Webhooks,

    /// <summary>When a hall was up on a day.</summary>
    Pulse,
}
