namespace Queueing.Gateway.Tokens;

/// <summary>Reads the token of a request.</summary>
internal static class BearerHeader
{
    private const string Prefix = "Bearer ";
    public const int MaxToken = 4096;

    /// <returns>The token; null when there is none or it cannot be one.</returns>
    public static string? Read(HttpRequest request) =>
        request.Headers.Authorization is [{ } text]
        && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && text.Length is > 7 and <= MaxToken
            ? text[Prefix.Length..].Trim()
            : null;

    /// <summary>Tells a signed token from a ticket's by its two dots.</summary>
    public static bool IsSigned(string token) => token.AsSpan().Count('.') == 2;
}
