using System.Globalization;
using System.Text;

namespace Queueing.Domain.Tickets;

/// <summary>Reads a number as people type it: in small or full-width letters, with marks between, and with more or fewer noughts than stand on the paper.</summary>
public static class TypedNumber
{
    private const int MaxText = 16;

    /// <summary>Folds what does not distinguish one text from another: width and case (NFKC, capital letters), and the space around it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The folded text; what is no well-formed Unicode is left as it is.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Trim();
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="number">The number that is meant.</param>
    /// <returns>True for one or two letters and digits that are not all noughts.</returns>
    public static bool TryRead(string text, out TicketNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = default;
        if (text.Length > MaxText)
        {
            return false;
        }

        var folded = Fold(string.Concat(text.Where(x => !char.IsWhiteSpace(x) && !char.IsPunctuation(x))));
        var prefix = folded.TakeWhile(char.IsAsciiLetterUpper).Count();
        return prefix is 1 or 2
            && int.TryParse(folded.AsSpan(prefix), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && TicketNumber.TryParse(string.Create(CultureInfo.InvariantCulture, $"{folded[..prefix]}{sequence:000}"), out number);
    }
}
