using System.Globalization;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Webhooks;

/// <summary>A subscription of a hall, written <c>h1</c>, <c>h2</c>, …; never used twice, also after a removal.</summary>
[JsonConverter(typeof(IdentityJsonConverter<WebhookId>))]
public readonly record struct WebhookId : IIdentity<WebhookId>
{
    /// <summary>Initializes a new instance of the <see cref="WebhookId"/> struct.</summary>
    /// <param name="sequence">Its place among the subscriptions the hall ever had, from 1.</param>
    public WebhookId(int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        Sequence = sequence;
    }

    /// <summary>Gets its place among the subscriptions the hall ever had, from 1.</summary>
    public int Sequence { get; }

    /// <inheritdoc/>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"h{Sequence}");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out WebhookId identity)
    {
        identity = default;
        if (text is not ['h', >= '1' and <= '9', ..]
            || !int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        identity = new WebhookId(sequence);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
