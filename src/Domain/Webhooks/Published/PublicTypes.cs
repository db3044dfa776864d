using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Published;

/// <summary>The types of public events: a contract with every receiver. Types are added, never renamed.</summary>
public static class PublicTypes
{
    private static readonly FrozenSet<string> Known;

    static PublicTypes() => Known = All.Concat(All.Select(GroupOf)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gets all types in a stable order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "ticket.drawn", "ticket.called", "ticket.recalled", "ticket.started", "ticket.completed", "ticket.missed", "ticket.putBack",
        "ticket.reinstated", "ticket.transferred", "ticket.cancelled", "ticket.parked", "ticket.released", "ticket.requeued",
        "ticket.reprioritised", "ticket.reopened", "ticket.expired", "ticket.serviceFinished", "ticket.servicesAdded",
        "ticket.aimed", "ticket.aimLifted", "ticket.takenOver",
        "ticket.paperEntered", "ticket.servedByHand", "ticket.forwarded", "ticket.arrived",
        "window.opened", "window.paused", "window.draining", "window.closed",
        "alert.raised", "alert.escalated", "alert.acknowledged", "alert.cleared",
        "tide.proposed", "tide.approved", "tide.assigned", "tide.acknowledged", "tide.opened", "tide.released", "tide.closed",
        "tide.declined", "tide.timedOut",
    ];

    /// <summary>Gets the group of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>What stands before its full stop: <c>ticket</c>, <c>window</c>, <c>alert</c> or <c>tide</c>.</returns>
    public static string GroupOf(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var stop = type.IndexOf('.', StringComparison.Ordinal);
        return stop < 0 ? type : type[..stop];
    }

    /// <summary>Tells whether a text names a type or a group of types.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for either.</returns>
    public static bool IsKnown(string text) => Known.Contains(text);
}
