namespace Queueing.Domain.Dispatch;

/// <summary>Where a member of staff is. The names are part of the API.</summary>
public enum StaffState
{
    /// <summary>Not signed in.</summary>
    Offline,

    /// <summary>In the back office (后台), free to come forward.</summary>
    BackOffice,

    /// <summary>On the way to a window.</summary>
    Dispatched,

    /// <summary>At a window.</summary>
    AtWindow,

    /// <summary>At a window that is paused.</summary>
    Break,
}
