namespace Queueing.Gateway.Access;

/// <summary>How far a device is.</summary>
internal enum DeviceState
{
    /// <summary>It has not shown its code yet.</summary>
    Invited,

    /// <summary>It has a token.</summary>
    Enrolled,

    /// <summary>It may do nothing any more.</summary>
    Revoked,
}
