namespace Queueing.Gateway.Tokens;

/// <summary>Why a token was refused, kept for the answer.</summary>
internal sealed record TokenFault(string Detail)
{
    public static readonly TokenFault Missing = new("Send Authorization: Bearer and a token.");
    public static readonly TokenFault Expired = new("The token has expired.");
    public static readonly TokenFault Revoked = new("The token was revoked; sign in again.");
    public static readonly TokenFault Unsure = new("Whether the token still holds is not known now. Repeat the request in a moment.");
    public static readonly TokenFault Strange = new("The OpenID provider's token is not valid here, or gives no role.");
    public static readonly TokenFault Bad = new("The token is not one of this gateway's.");
}
