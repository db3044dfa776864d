namespace Queueing.Gateway.Tokens;

/// <summary>Why a token was refused, kept for the answer.</summary>
internal sealed record TokenFault(string Detail)
{
    public static readonly TokenFault Missing = new("Send Authorization: Bearer and a token.");
    public static readonly TokenFault Expired = new("The token has expired.");
    public static readonly TokenFault Bad = new("The token is not one of this gateway's.");
}
