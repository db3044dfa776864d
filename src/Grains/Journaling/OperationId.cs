namespace Queueing.Grains.Journaling;

/// <summary>The identity of one request, unique per hall and caller over all streams and days.</summary>
/// <param name="Caller">Who asked, for example <c>kiosk:k1</c>; 1–120 characters, no control characters.</param>
/// <param name="Key">The caller's idempotency key; 1–80 characters, no control characters.</param>
public readonly record struct OperationId(string Caller, string Key);
