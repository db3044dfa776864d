namespace Queueing.Gateway.Tokens;

/// <summary>The two kinds of token: signed ones for staff and devices, and one for each ticket.</summary>
internal static class TokenSchemes
{
    public const string Staff = "staff";
    public const string Ticket = "ticket";

    public static IEnumerable<string> For(Roles roles)
    {
        if ((roles & ~Roles.Citizen) != Roles.None)
        {
            yield return Staff;
        }

        if (roles.HasFlag(Roles.Citizen))
        {
            yield return Ticket;
        }
    }
}
