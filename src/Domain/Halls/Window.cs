using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A window (窗口) as configured. What it may serve is its equipment met with the skills of the clerk who sits there.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">What the board and the voice call it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Zone">The part of the hall where it stands.</param>
/// <param name="Primary">The queues it serves in ordinary duty; empty only for a tidal window.</param>
/// <param name="Tidal">The further queues its equipment allows, served only on tidal duty; disjoint from <paramref name="Primary"/>.</param>
public sealed record Window(
    WindowId Id,
    LocalizedText Name,
    WindowKind Kind,
    string Zone,
    ImmutableArray<QueueId> Primary,
    ImmutableArray<QueueId> Tidal)
{
    /// <summary>Gets after how long without a ticket in hand it calls the next by itself; null: its clerk calls.</summary>
    public TimeSpan? AutoCall { get; init; }

    /// <summary>Gets the queues in which somebody may wait for this window alone: those of its ordinary duty; a tidal window has its further ones.</summary>
    public ImmutableArray<QueueId> Own => Primary.IsEmpty ? Tidal : Primary;
}
