using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Queueing.Grains.Journaling;

/// <summary>Writes and reads the events of one kind of stream as UTF-8 JSON under stored names that never change.</summary>
/// <typeparam name="TEvent">The base of the stream's events.</typeparam>
/// <param name="contracts">Each event's JSON contract under its stored name.</param>
internal sealed class EventCodec<TEvent>(params (string Name, JsonTypeInfo Contract)[] contracts)
    where TEvent : class
{
    private readonly FrozenDictionary<string, JsonTypeInfo> byName =
        contracts.ToFrozenDictionary(x => x.Name, x => x.Contract, StringComparer.Ordinal);

    private readonly FrozenDictionary<Type, (string Name, JsonTypeInfo Contract)> byType =
        contracts.ToFrozenDictionary(x => x.Contract.Type);

    /// <summary>Gets the stored names.</summary>
    public IEnumerable<string> Names => byName.Keys;

    public EventData Encode(TEvent e)
    {
        var (name, contract) = byType[e.GetType()];
        return new EventData(name, JsonSerializer.SerializeToUtf8Bytes(e, contract));
    }

    public EventData[] Encode(IReadOnlyList<TEvent> events)
    {
        var encoded = new EventData[events.Count];
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = Encode(events[i]);
        }

        return encoded;
    }

    public TEvent Decode(StreamId stream, RecordedEvent recorded)
    {
        if (recorded.Read is TEvent read)
        {
            return read;
        }

        var type = recorded.Event.Type;
        if (!byName.TryGetValue(type, out var contract))
        {
            throw new UnreadableEventException(stream, recorded.Version, type);
        }

        try
        {
            return JsonSerializer.Deserialize(recorded.Event.Payload.Span, contract) as TEvent
                ?? throw new UnreadableEventException(stream, recorded.Version, type);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableEventException(stream, recorded.Version, type, e);
        }
    }
}
