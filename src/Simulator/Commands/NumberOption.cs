using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Queueing.Simulator.Commands;

/// <summary>An option that is a number within a range; anything else is refused in one line. Without an upper end the range is open.</summary>
public static class NumberOption
{
    /// <summary>Makes one that has a value in any case.</summary>
    public static Option<T> Create<T>(string name, string description, T byDefault, T min, T? max = null)
        where T : struct, INumber<T> => new(name)
        {
            Description = $"{description}, {Range(min, max)}",
            DefaultValueFactory = _ => byDefault,
            CustomParser = x => Parse(x, name, min, max) ?? byDefault,
        };

    /// <summary>Makes one that may be left out.</summary>
    public static Option<T?> Optional<T>(string name, string description, T min, T? max = null)
        where T : struct, INumber<T> => new(name)
        {
            Description = $"{description}, {Range(min, max)}",
            CustomParser = x => Parse(x, name, min, max),
        };

    private static T? Parse<T>(ArgumentResult result, string name, T min, T? max)
        where T : struct, INumber<T>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && !(number > max))
        {
            return number;
        }

        // Half of one is none where numbers are whole.
        var isWhole = T.IsZero(T.One / (T.One + T.One));
        result.AddError($"{name} must be a {(isWhole ? "whole number" : "number")} {Range(min, max)}");
        return null;
    }

    private static string Range<T>(T min, T? max)
        where T : struct, INumber<T> =>
        max is { } most ? string.Create(CultureInfo.InvariantCulture, $"from {min} to {most}") : string.Create(CultureInfo.InvariantCulture, $"at least {min}");
}
