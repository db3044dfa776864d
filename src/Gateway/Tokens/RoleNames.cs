using Queueing.Domain.Access;

namespace Queueing.Gateway.Tokens;

/// <summary>The roles as tokens and the journal name them.</summary>
internal static class RoleNames
{
    /// <summary>Gets the roles that a signed token may carry for longer than a visit.</summary>
    public static IReadOnlyList<string> Lasting { get; } = ["kiosk", "display", "clerk", "supervisor", "administrator"];

    public static Roles Parse(string? name) => name switch
    {
        "phone" => Roles.Phone,
        "kiosk" => Roles.Kiosk,
        "display" => Roles.Display,
        "clerk" => Roles.Clerk,
        "supervisor" => Roles.Supervisor,
        "administrator" => Roles.Administrator,
        _ => Roles.None,
    };

    /// <summary>Gets a role with those that it includes: an administrator may do what a supervisor may, and so on.</summary>
    public static Roles Including(Roles role) => role switch
    {
        Roles.Administrator => Roles.Administrator | Roles.Supervisor | Roles.Clerk,
        Roles.Supervisor => Roles.Supervisor | Roles.Clerk,
        _ => role,
    };

    /// <summary>Gets the highest of some roles; none of none.</summary>
    public static Roles Highest(Roles roles) => roles is Roles.None ? Roles.None : (Roles)(1 << System.Numerics.BitOperations.Log2((uint)roles));

    public static Roles Of(StaffRole role) => role switch
    {
        StaffRole.Clerk => Roles.Clerk,
        StaffRole.Supervisor => Roles.Supervisor,
        _ => Roles.Administrator,
    };

    public static string Of(Roles role) => role.ToString().ToLowerInvariant();
}
