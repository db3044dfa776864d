using System.Globalization;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>A number (票号) as printed and spoken: a prefix of one or two letters and at least three digits, such as A023.</summary>
[JsonConverter(typeof(IdentityJsonConverter<TicketNumber>))]
public readonly record struct TicketNumber : IIdentity<TicketNumber>
{
    private const int MaxSequence = 9_999_999;

    /// <summary>Initializes a new instance of the <see cref="TicketNumber"/> struct.</summary>
    /// <param name="prefix">One or two capital letters.</param>
    /// <param name="sequence">The place in the queue's series of the day, 1–9,999,999.</param>
    /// <exception cref="ArgumentException">The prefix or the sequence is out of range.</exception>
    public TicketNumber(string prefix, int sequence)
    {
        if (!IsPrefix(prefix) || sequence is < 1 or > MaxSequence)
        {
            throw new ArgumentException($"'{prefix}' and {sequence} do not make a ticket number", nameof(prefix));
        }

        Prefix = prefix;
        Sequence = sequence;
    }

    /// <summary>Gets the queue's letters.</summary>
    public string Prefix { get; }

    /// <summary>Gets the place in the queue's series of the day, from 1.</summary>
    public int Sequence { get; }

    /// <inheritdoc/>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Sequence:000}");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out TicketNumber identity)
    {
        identity = default;
        if (text is not { Length: >= 4 and <= 9 })
        {
            return false;
        }

        var letters = char.IsAsciiDigit(text[1]) ? 1 : 2;
        if (!IsPrefix(text[..letters]) || !TryParseSequence(text.AsSpan(letters), out var sequence))
        {
            return false;
        }

        identity = new TicketNumber(text[..letters], sequence);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsPrefix(string? text) =>
        text is { Length: 1 or 2 } && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[^1]);

    private static bool TryParseSequence(ReadOnlySpan<char> digits, out int sequence) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out sequence)
        && sequence is > 0 and <= MaxSequence
        && (digits.Length == 3 || (digits.Length > 3 && digits[0] != '0'));
}
