using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;

namespace Queueing.Grains.Contracts;

/// <summary>A window as it tells of itself.</summary>
/// <param name="Id">The window.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="State">What it is doing.</param>
/// <param name="PauseReason">Why it is paused, or null.</param>
/// <param name="Order">The dispatcher's last order it took: clerk and duty; null before the first.</param>
/// <param name="Serves">The queues it may serve now: its own and, on tidal duty, all its equipment allows, met with the clerk's skills.</param>
/// <param name="Hand">The ticket in hand; null when the hand is empty.</param>
/// <param name="PausedSince">Since when it is paused; null unless paused.</param>
/// <param name="Pauses">The day's pauses by reason, without the one that goes on; may be default.</param>
/// <param name="AutoCall">After how long without a ticket in hand it calls the next by itself; null: its clerk calls.</param>
[GenerateSerializer, Alias("queueing.window-view"), Immutable]
public sealed record WindowView(
    [property: Id(0)] WindowId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] WindowState State,
    [property: Id(3)] string? PauseReason,
    [property: Id(4)] WindowOrder? Order,
    [property: Id(5)] ImmutableArray<QueueId> Serves,
    [property: Id(6)] CallView? Hand,
    [property: Id(7)] DateTimeOffset? PausedSince = null,
    [property: Id(8)] ImmutableArray<PauseView> Pauses = default,
    [property: Id(9)] TimeSpan? AutoCall = null);
