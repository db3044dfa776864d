namespace Queueing.Grains.Access;

/// <summary>What an administrator can do to a device.</summary>
public enum DeviceAction
{
    /// <summary>Let it enrol with a one-time code.</summary>
    Invite,

    /// <summary>Take all rights from it.</summary>
    Revoke,
}
