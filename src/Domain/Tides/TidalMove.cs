using Queueing.Domain.Dispatch;

namespace Queueing.Domain.Tides;

/// <summary>One move of the slow layer: a window put on tidal duty, or let go.</summary>
/// <param name="Release">The episode to end; null for a new duty.</param>
/// <param name="Window">The window's place.</param>
/// <param name="Member">The clerk's place; −1 for a release.</param>
/// <param name="FromBackOffice">True when the clerk is to come forward.</param>
/// <param name="ForQueue">The place of the queue helped; −1 for a release.</param>
/// <param name="Serving">What the window will serve.</param>
/// <param name="Reason">The numbers that led to it.</param>
public readonly record struct TidalMove(
    TideId? Release,
    int Window,
    int Member,
    bool FromBackOffice,
    int ForQueue,
    Serving Serving,
    TidalReason Reason);
