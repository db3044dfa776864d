using System.Text.Json.Serialization;

namespace Queueing.Domain.Identities;

/// <summary>Names a queue (队列) within a hall.</summary>
[JsonConverter(typeof(IdentityJsonConverter<QueueId>))]
public readonly record struct QueueId : IIdentity<QueueId>, IComparable<QueueId>
{
    /// <summary>Initializes a new instance of the <see cref="QueueId"/> struct.</summary>
    /// <param name="value">A <see cref="Slug"/>.</param>
    /// <exception cref="ArgumentException">The text is not a slug.</exception>
    public QueueId(string value) => Value = Slug.Require(value, nameof(QueueId));

    /// <inheritdoc/>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryParse(string? text, out QueueId identity)
    {
        var valid = Slug.IsValid(text);
        identity = valid ? new QueueId(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(QueueId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
