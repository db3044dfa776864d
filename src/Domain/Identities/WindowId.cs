using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a window (窗口) within a hall.</summary>
[JsonConverter(typeof(IdentityJsonConverter<WindowId>))]
public readonly record struct WindowId : IIdentity<WindowId>, IComparable<WindowId>
{
    /// <summary>Initializes a new instance of the <see cref="WindowId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public WindowId(string value) => Value = Slug.Require(value, nameof(WindowId));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out WindowId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new WindowId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(WindowId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
