using Queueing.Grains.Journaling;

namespace Queueing.Grains.Contracts;

/// <summary>Who asks for a change, and under which idempotency key.</summary>
/// <param name="By">
/// The caller, <c>role:name</c>, or <c>role:name/hall</c> by the right of a hall above; journalled with every event it causes. 1–120
/// characters.
/// </param>
/// <param name="Key">The caller's idempotency key; 1–80 characters.</param>
/// <param name="Fingerprint">A hash of what is asked, to tell a repeat from another request under the same key.</param>
[GenerateSerializer, Alias("queueing.caller"), Immutable]
public sealed record Caller(
    [property: Id(0)] string By,
    [property: Id(1)] string Key,
    [property: Id(2)] long Fingerprint)
{
    /// <summary>Gets the operation's identity.</summary>
    /// <returns>Caller and key.</returns>
    public OperationId ToOperationId() => new(By, Key);
}
