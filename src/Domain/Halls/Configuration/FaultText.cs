using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>
/// What is wrong with a file, in English: the words, and the values that stand in them, so that who speaks another language can say
/// the same. Made from an interpolated text as it is written: <c>$"there is no queue '{id}'"</c>.
/// </summary>
[InterpolatedStringHandler]
public sealed class FaultText
{
    private readonly StringBuilder words;
    private readonly List<string> values = [];

    /// <summary>Initializes a new instance of the <see cref="FaultText"/> class, as the compiler asks for it.</summary>
    /// <param name="literalLength">How long the words are.</param>
    /// <param name="formattedCount">How many values stand in them.</param>
    public FaultText(int literalLength, int formattedCount) => words = new StringBuilder(literalLength + (formattedCount * 3));

    /// <summary>Gets the words, with <c>{0}</c>, <c>{1}</c>, … where values stand.</summary>
    public string Words => words.ToString();

    /// <summary>Gets the values, in the order in which they stand.</summary>
    public ImmutableArray<string> Values => [.. values];

    /// <summary>Takes words without values.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator FaultText(string text) => FromString(text);

    /// <summary>Takes words without values.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The text.</returns>
    public static FaultText FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var made = new FaultText(text.Length, 0);
        made.AppendLiteral(text);
        return made;
    }

    /// <summary>Puts values into words.</summary>
    /// <param name="words">The words, with <c>{0}</c>, <c>{1}</c>, … where the values shall stand.</param>
    /// <param name="values">The values.</param>
    /// <returns>The text.</returns>
    public static string Fill(string words, ImmutableArray<string> values)
    {
        ArgumentNullException.ThrowIfNull(words);
        var filled = new StringBuilder(words);
        for (var place = 0; place < values.Length; place++)
        {
            filled.Replace(Hole(place), values[place]);
        }

        return filled.ToString();
    }

    /// <summary>Adds words.</summary>
    /// <param name="text">The words.</param>
    public void AppendLiteral(string text) => words.Append(text);

    /// <summary>Adds a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">How it is written; null as usual.</param>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        words.Append(Hole(values.Count));
        values.Add(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? string.Empty);
    }

    /// <inheritdoc/>
    public override string ToString() => Fill(Words, Values);

    private static string Hole(int place) => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}");
}
