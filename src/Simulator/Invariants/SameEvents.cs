using System.Runtime.CompilerServices;
using Queueing.Domain.Dispatch.Events;

namespace Queueing.Simulator.Invariants;

/// <summary>Compares events by what they say; an array inside a record would be compared by where it lies.</summary>
internal sealed class SameEvents : IEqualityComparer<DispatcherEvent>
{
    public static SameEvents Instance { get; } = new();

    public bool Equals(DispatcherEvent? x, DispatcherEvent? y) => x is TideProposed a && y is TideProposed b
        ? a.Queues.SequenceEqual(b.Queues) && a with { Queues = b.Queues } == b
        : x == y;

    public int GetHashCode(DispatcherEvent obj) => RuntimeHelpers.GetHashCode(obj);
}
