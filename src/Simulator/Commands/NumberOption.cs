using System.CommandLine;
using System.Globalization;

namespace Queueing.Gateway.Commands;

/// <summary>An option that is a number within a range; anything else is refused in one line.</summary>
internal static class NumberOption
{
    public static Option<double> Create(string name, string description, double byDefault, double min, double max)
    {
        var option = new Option<double>(name) { Description = $"{description}, {min}–{max}", DefaultValueFactory = _ => byDefault };
        option.CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            {
                return number;
            }

            result.AddError($"{name} must be a number from {min} to {max}");
            return byDefault;
        };
        return option;
    }
}
