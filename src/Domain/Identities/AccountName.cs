using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a person's account within a deployment. It is written in lower case, so that two accounts never differ by case alone.</summary>
[JsonConverter(typeof(IdentityJsonConverter<AccountName>))]
public readonly record struct AccountName : IIdentity<AccountName>, IComparable<AccountName>
{
    private const int MaxLength = 40;

    /// <summary>Initializes a new instance of the <see cref="AccountName"/> struct.</summary>
    /// <param name="value">1–40 of a–z, 0–9 and <c>.</c>, <c>_</c>, <c>-</c>, beginning with a letter or digit.</param>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public AccountName(string value) => Value = IsValid(value) ? value : throw new ArgumentException($"'{value}' is not an account's name", nameof(value));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out AccountName identity)
    {
        var valid = IsValid(text);
        identity = valid ? new AccountName(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(AccountName other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && IsPlain(text[0])
        && text.All(c => IsPlain(c) || c is '.' or '_' or '-');

    private static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
