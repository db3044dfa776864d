using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;

namespace Queueing.Grains.Contracts;

/// <summary>A window on the board.</summary>
/// <param name="Id">The window.</param>
/// <param name="State">What it is doing.</param>
/// <param name="OnTidalDuty">True while on tidal duty.</param>
/// <param name="Number">The number called or being served there; null when none is.</param>
/// <param name="MissesAt">When the number called is missed by itself if nobody comes; null: a clerk says so, or nobody is called.</param>
/// <param name="Paper">What to show instead: what stands on a paper given out by hand; otherwise null.</param>
[GenerateSerializer, Alias("queueing.board-window"), Immutable]
public sealed record BoardWindow(
    [property: Id(0)] WindowId Id,
    [property: Id(1)] WindowState State,
    [property: Id(2)] bool OnTidalDuty,
    [property: Id(3)] TicketNumber? Number,
    [property: Id(4)] DateTimeOffset? MissesAt = null,
    [property: Id(5)] string? Paper = null);
