namespace Queueing.Gateway.Tokens;

/// <summary>The roles as tokens and the journal name them.</summary>
internal static class RoleNames
{
    /// <summary>Gets the roles that a signed token may carry.</summary>
    public static IReadOnlyList<string> Signed { get; } = ["kiosk", "display", "clerk", "supervisor", "administrator"];

    public static Roles Parse(string? name) => name switch
    {
        "kiosk" => Roles.Kiosk,
        "display" => Roles.Display,
        "clerk" => Roles.Clerk,
        "supervisor" => Roles.Supervisor,
        "administrator" => Roles.Administrator,
        _ => Roles.None,
    };

    public static string Of(Roles role) => role.ToString().ToLowerInvariant();
}
