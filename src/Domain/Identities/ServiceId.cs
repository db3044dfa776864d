using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a service item (事项) within a hall.</summary>
[JsonConverter(typeof(IdentityJsonConverter<ServiceId>))]
public readonly record struct ServiceId : IIdentity<ServiceId>, IComparable<ServiceId>
{
    /// <summary>Initializes a new instance of the <see cref="ServiceId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public ServiceId(string value) => Value = Slug.Require(value, nameof(ServiceId));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out ServiceId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new ServiceId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(ServiceId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
