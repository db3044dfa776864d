using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a hall (大厅) within a deployment.</summary>
[JsonConverter(typeof(IdentityJsonConverter<HallId>))]
public readonly record struct HallId : IIdentity<HallId>, IComparable<HallId>
{
    /// <summary>Initializes a new instance of the <see cref="HallId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public HallId(string value) => Value = Slug.Require(value, nameof(HallId));

    /// <summary>
    /// Gets what stands in the place of a hall for what belongs to all halls of a deployment, its accounts above all. No hall
    /// may be called so.
    /// </summary>
    public static HallId Deployment { get; } = new("deployment");

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out HallId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new HallId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(HallId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
