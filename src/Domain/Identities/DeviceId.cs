using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a device, a kiosk (取号机) or a screen, within a hall.</summary>
[JsonConverter(typeof(IdentityJsonConverter<DeviceId>))]
public readonly record struct DeviceId : IIdentity<DeviceId>, IComparable<DeviceId>
{
    /// <summary>Initializes a new instance of the <see cref="DeviceId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public DeviceId(string value) => Value = Slug.Require(value, nameof(DeviceId));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DeviceId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new DeviceId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(DeviceId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
