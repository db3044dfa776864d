namespace Queueing.Domain.Webhooks;

/// <summary>What becomes of a subscription's events. The names are part of the stored form and of the API.</summary>
public enum WebhookState
{
    /// <summary>They are sent.</summary>
    Active,

    /// <summary>An administrator holds them back; they are kept.</summary>
    Paused,

    /// <summary>The receiver failed for long, or said that it is gone; they are kept until an administrator makes it active again.</summary>
    Suspended,

    /// <summary>It was removed.</summary>
    Removed,
}
