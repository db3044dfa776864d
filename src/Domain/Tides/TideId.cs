using System.Globalization;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tides;

/// <summary>A tidal episode of a hall-day, written <c>t1</c>, <c>t2</c>, …</summary>
[JsonConverter(typeof(IdentityJsonConverter<TideId>))]
public readonly record struct TideId : IIdentity<TideId>
{
    /// <summary>Initializes a new instance of the <see cref="TideId"/> struct.</summary>
    /// <param name="sequence">Its place among the day's episodes, from 1.</param>
    public TideId(int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        Sequence = sequence;
    }

    /// <summary>Gets its place among the day's episodes, from 1.</summary>
    public int Sequence { get; }

    /// <inheritdoc/>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"t{Sequence}");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out TideId identity)
    {
        identity = default;
        if (text is not ['t', >= '1' and <= '9', ..]
            || !int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        identity = new TideId(sequence);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
