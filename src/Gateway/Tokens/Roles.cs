namespace Queueing.Gateway.Tokens;

/// <summary>Who may ask for something.</summary>
[Flags]
internal enum Roles
{
    None = 0,

    /// <summary>The holder of one ticket.</summary>
    Citizen = 1,

    /// <summary>A machine that gives out numbers (取号机).</summary>
    Kiosk = 2,

    /// <summary>A screen.</summary>
    Display = 4,

    /// <summary>A clerk at a window.</summary>
    Clerk = 8,

    /// <summary>The floor's supervisor (值班长).</summary>
    Supervisor = 16,

    /// <summary>Who runs the service.</summary>
    Administrator = 32,
}
