namespace Queueing.Domain.Dispatch;

/// <summary>The queues that a window and a clerk can serve together, as places in the hall's queues.</summary>
/// <param name="Queues">The window's own queues in configured order, then its further ones.</param>
/// <param name="Own">How many of them are its own: all it serves in ordinary duty.</param>
public readonly record struct Serving(int[] Queues, int Own)
{
    /// <summary>Gets the serving of an empty seat.</summary>
    public static Serving Nothing { get; } = new([], 0);

    /// <summary>Gets the queues served.</summary>
    /// <param name="onDuty">True on tidal duty.</param>
    /// <returns>The places of the queues.</returns>
    public ReadOnlySpan<int> On(bool onDuty) => onDuty ? Queues : Queues.AsSpan(0, Own);
}
