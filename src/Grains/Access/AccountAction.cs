namespace Queueing.Grains.Access;

/// <summary>What can be done to an account.</summary>
public enum AccountAction
{
    /// <summary>Make it.</summary>
    Create,

    /// <summary>Make the first administrator of all halls.</summary>
    Found,

    /// <summary>Give a role.</summary>
    Grant,

    /// <summary>Take a role away.</summary>
    Withdraw,

    /// <summary>Make the password void and let the person choose another.</summary>
    Reset,

    /// <summary>End all sessions.</summary>
    Revoke,

    /// <summary>Close it for good.</summary>
    Close,
}
