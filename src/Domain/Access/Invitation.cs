namespace Queueing.Domain.Access;

/// <summary>A one-time code, kept as a keyed hash.</summary>
/// <param name="CodeHash">The code's hash under the gateway's key; without the key it tells nothing.</param>
/// <param name="Until">Until when it may be used, by the machine's clock, as tokens go.</param>
public sealed record Invitation(string CodeHash, DateTimeOffset Until)
{
    /// <summary>Tells whether a code may still be used.</summary>
    /// <param name="codeHash">The keyed hash of the code shown.</param>
    /// <param name="machineNow">The machine's time.</param>
    /// <returns>True for this code before its time is over.</returns>
    public bool Admits(string? codeHash, DateTimeOffset machineNow) => codeHash == CodeHash && machineNow < Until;
}
