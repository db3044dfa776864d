using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>How many wait in a queue.</summary>
/// <param name="All">All of them.</param>
/// <param name="Aimed">Those who wait for one window alone, window by window.</param>
internal sealed record WaitingCount(int All, ImmutableDictionary<WindowId, int> Aimed)
{
    public static WaitingCount None { get; } = new(0, ImmutableDictionary<WindowId, int>.Empty);

    /// <summary>How many a window may take.</summary>
    public int For(WindowId window) => Aimed.IsEmpty ? All : All - Aimed.Values.Sum() + Aimed.GetValueOrDefault(window);

    /// <summary>With one more, or one less, of the kind that a ticket is; nothing changes when it does not wait.</summary>
    public WaitingCount With(ModelTicket? ticket, int change) => ticket is not { IsWaiting: true } ? this : new(
        All + change,
        ticket.Aim is not { } window ? Aimed
            : Aimed.GetValueOrDefault(window) + change is > 0 and var many ? Aimed.SetItem(window, many)
            : Aimed.Remove(window));
}
