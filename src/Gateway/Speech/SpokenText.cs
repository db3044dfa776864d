using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Queueing.Gateway.Speech;

/// <summary>
/// Writes announcements as they are spoken: a ticket's number digit by digit (A023 is "A零二三"), a window's number as a number
/// (20号窗口 is "二十号窗口").
/// </summary>
internal static partial class SpokenText
{
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Powers = ["", "十", "百", "千"];
    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Says the call in Chinese.</summary>
    /// <param name="number">The number, or what stands on a paper.</param>
    /// <param name="window">The window's Chinese name.</param>
    public static string Chinese(string number, string window) =>
        $"请{string.Concat(number.Where(char.IsLetterOrDigit).Select(x => char.IsAsciiDigit(x) ? Digits[x - '0'] : x))}号到{Number().Replace(window, x => ChineseNumber(x.Value))}";

    /// <summary>Says the call in English.</summary>
    /// <param name="number">The number, or what stands on a paper.</param>
    /// <param name="window">The window's English name.</param>
    public static string InEnglish(string number, string window) =>
        $"Number {string.Join(' ', number.Where(char.IsLetterOrDigit).Select(x => char.IsAsciiDigit(x) ? English[x - '0'] : x.ToString()))}, please go to {Within(window)}";

    /// <summary>Writes an English name as it stands within a sentence.</summary>
    public static string Within(string name) =>
        name.StartsWith("Window ", StringComparison.Ordinal) ? string.Concat("w", name.AsSpan(1)) : name;

    /// <summary>Reads up to four digits as one number; longer ones are spoken digit by digit.</summary>
    private static string ChineseNumber(string digits)
    {
        var value = digits.Length <= Powers.Length ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        if (value == 0)
        {
            return string.Concat(digits.Select(x => Digits[x - '0']));
        }

        var told = value.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        var gap = false;
        for (var i = 0; i < told.Length; i++)
        {
            if (told[i] == '0')
            {
                gap = true;
                continue;
            }

            text.Append(gap ? "零" : string.Empty).Append(Digits[told[i] - '0']).Append(Powers[told.Length - 1 - i]);
            gap = false;
        }

        // Ten to nineteen are said without their one.
        return value is >= 10 and < 20 ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
