using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a priority class (优先类别) of a hall.</summary>
[JsonConverter(typeof(IdentityJsonConverter<PriorityClassId>))]
public readonly record struct PriorityClassId : IIdentity<PriorityClassId>, IComparable<PriorityClassId>
{
    /// <summary>Initializes a new instance of the <see cref="PriorityClassId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public PriorityClassId(string value) => Value = Slug.Require(value, nameof(PriorityClassId));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out PriorityClassId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new PriorityClassId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(PriorityClassId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
