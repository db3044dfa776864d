namespace Queueing.Domain.Halls;

/// <summary>Another way than a window. The names are part of the stored form.</summary>
public enum AlternativeKind
{
    /// <summary>网上办: on the web or on a phone.</summary>
    Online,

    /// <summary>自助办: at a self-service machine.</summary>
    SelfService,

    /// <summary>就近办: at another hall or service point.</summary>
    OtherHall,
}
