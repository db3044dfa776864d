namespace Queueing.Gateway.Tokens;

/// <summary>Who may ask for something.</summary>
[Flags]
internal enum Roles
{
    None = 0,

    /// <summary>The holder of one ticket.</summary>
    Citizen = 1,

    /// <summary>A phone that scanned the code shown in the hall.</summary>
    Phone = 2,

    /// <summary>A machine that gives out numbers (取号机).</summary>
    Kiosk = 4,

    /// <summary>A screen.</summary>
    Display = 8,

    /// <summary>A clerk at a window.</summary>
    Clerk = 16,

    /// <summary>The floor's supervisor (值班长).</summary>
    Supervisor = 32,

    /// <summary>Who runs the service.</summary>
    Administrator = 64,
}
