namespace Queueing.Domain.Identities;

/// <summary>The text form shared by the names that a hall's configuration chooses.</summary>
public static class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 32;

    /// <summary>Tells whether a text is a slug: 1–32 of a–z, 0–9 and '-', beginning and ending with a letter or digit.</summary>
    /// <param name="text">The text; null is not a slug.</param>
    /// <returns>True for a slug.</returns>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength } || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    internal static string Require(string? text, string what) =>
        IsValid(text) ? text! : throw new ArgumentException($"'{text}' is not a {what}", nameof(text));
}
