using Queueing.Domain.Identities;

namespace Queueing.Gateway.Access;

/// <summary>
/// What a new password must be (NIST SP 800-63B-4, 3.1.1.2): long, and not what everybody tries first. No character is demanded,
/// and none grows old.
/// </summary>
internal static class PasswordRules
{
    /// <summary>The shortest password where nothing else is asked for, in characters.</summary>
    private const int Shortest = 15;

    /// <summary>At least 64 must be taken.</summary>
    private const int Longest = 128;

    private const int LongestRepeated = 8;

    /// <summary>Rows of keyboards and the like; a password that is a piece of one, or repeats one, is guessed at once.</summary>
    private static readonly string[] Rows =
        ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "correcthorsebatterystaple"];

    /// <returns>What is wrong with it; null when it may be taken.</returns>
    public static string? Check(string password, AccountName account)
    {
        var length = password.EnumerateRunes().Count();
        return length < Shortest ? $"must have at least {Shortest} characters; several words do well"
            : length > Longest ? $"must have at most {Longest} characters"
            : IsCommon(password.ToLowerInvariant(), account.Value) ? "is among the first that others would try"
            : null;
    }

    private static bool IsCommon(string password, string account)
    {
        var bare = password.Replace(account, string.Empty, StringComparison.Ordinal).Replace("queueing", string.Empty, StringComparison.Ordinal);
        return bare.Length < Shortest / 2
            || Array.Exists(Rows, row => row.Contains(password, StringComparison.Ordinal))
            || Enumerable.Range(1, LongestRepeated).Any(unit => Repeats(password, unit));
    }

    private static bool Repeats(string password, int unit) =>
        password.AsSpan(unit).SequenceEqual(password.AsSpan(0, password.Length - unit));
}
