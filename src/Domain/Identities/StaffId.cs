using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a member of staff (工作人员) within a hall.</summary>
[JsonConverter(typeof(IdentityJsonConverter<StaffId>))]
public readonly record struct StaffId : IIdentity<StaffId>, IComparable<StaffId>
{
    /// <summary>Initializes a new instance of the <see cref="StaffId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public StaffId(string value) => Value = Slug.Require(value, nameof(StaffId));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out StaffId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new StaffId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(StaffId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
