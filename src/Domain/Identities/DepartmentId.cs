using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a department (部门) within a hall.</summary>
[JsonConverter(typeof(IdentityJsonConverter<DepartmentId>))]
public readonly record struct DepartmentId : IIdentity<DepartmentId>, IComparable<DepartmentId>
{
    /// <summary>Initializes a new instance of the <see cref="DepartmentId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public DepartmentId(string value) => Value = Slug.Require(value, nameof(DepartmentId));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DepartmentId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new DepartmentId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(DepartmentId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
