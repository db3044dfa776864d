namespace Queueing.Domain.Access;

/// <summary>What an account may do in a hall; each may do what those before it may. The names are part of the stored form.</summary>
public enum StaffRole
{
    /// <summary>Serves at a window.</summary>
    Clerk,

    /// <summary>Runs the floor (值班长).</summary>
    Supervisor,

    /// <summary>Runs the service: accounts, devices, the audit.</summary>
    Administrator,
}
