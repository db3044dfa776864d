namespace Queueing.Gateway.Tokens;

/// <summary>The two kinds of token: signed ones for staff and devices, and one for each ticket. Either is read everywhere, so that who may not is told so.</summary>
internal static class TokenSchemes
{
    public const string Staff = "staff";
    public const string Ticket = "ticket";
}
