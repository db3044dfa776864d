using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Where a role holds: in one hall, or in every hall of the deployment, written <c>*</c>.</summary>
[JsonConverter(typeof(IdentityJsonConverter<HallScope>))]
public readonly record struct HallScope : IIdentity<HallScope>, IComparable<HallScope>
{
    private const string EveryText = "*";

    /// <summary>Initializes a new instance of the <see cref="HallScope"/> struct.</summary>
    /// <param name="value"><c>*</c>, or a hall.</param>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public HallScope(string value) => Value = TryRead(value) ? value : throw new ArgumentException($"'{value}' is neither a hall nor '*'", nameof(value));

    /// <summary>Gets every hall of the deployment.</summary>
    public static HallScope Every { get; } = new(EveryText);

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>Makes the scope that is one hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The scope.</returns>
    public static HallScope Of(HallId hall) => new(hall.Value);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out HallScope identity)
    {
        var valid = TryRead(text);
        identity = valid ? new HallScope(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(HallScope other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Tells whether what holds here holds in a hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>True for the hall itself, and for every hall.</returns>
    public bool Covers(HallId hall) => this == Every || Value == hall.Value;

    /// <summary>Tells whether what holds here holds wherever the other scope does.</summary>
    /// <param name="other">The other scope.</param>
    /// <returns>True for the same scope, and for every hall.</returns>
    public bool Covers(HallScope other) => this == Every || this == other;

    private static bool TryRead(string? text) => text == EveryText || Slug.IsValid(text);
}
