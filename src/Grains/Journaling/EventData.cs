namespace Queueing.Grains.Journaling;

/// <summary>One event as a store keeps it: a contract name and bytes that the store never looks into.</summary>
/// <param name="Type">The event's stored name, 1–64 characters, no control characters.</param>
/// <param name="Payload">UTF-8 JSON. The store may keep the buffer; the caller must not change it afterwards.</param>
public readonly record struct EventData(string Type, ReadOnlyMemory<byte> Payload);
