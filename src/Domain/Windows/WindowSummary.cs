using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Windows;

/// <summary>What a window tells of itself; a higher version replaces a lower one.</summary>
/// <param name="Window">The window.</param>
/// <param name="Version">The version of its stream that this describes.</param>
/// <param name="Phase">Its own part of its state.</param>
/// <param name="PauseReason">Why it is paused; null unless paused.</param>
/// <param name="Ready">True when it asked for a ticket and gets the next arrival.</param>
/// <param name="ReadySince">When it became ready; null unless ready.</param>
/// <param name="Order">The dispatcher's last order it took; null before the first.</param>
/// <param name="LastCall">Its last call, or null; whether that is still in hand the ticket's queue knows.</param>
/// <param name="LastCallQueue">The queue of the last call, or null.</param>
/// <param name="LastCallTicket">The ticket of the last call, or null.</param>
/// <param name="CallsOnTide">Calls made since the present tidal duty began; 0 in ordinary duty.</param>
/// <param name="ReadyBefore">How long it was ready today before <paramref name="ReadySince"/>; not negative.</param>
/// <param name="OpenBefore">How long it was open today before <paramref name="OpenSince"/>; not negative.</param>
/// <param name="OpenSince">When it opened last; null unless open.</param>
/// <param name="AutoCalls">True when its clerk chose that it calls by itself, whatever the hall says.</param>
public sealed record WindowSummary(
    WindowId Window,
    long Version,
    WindowPhase Phase,
    string? PauseReason,
    bool Ready,
    DateTimeOffset? ReadySince,
    WindowOrder? Order,
    CallId? LastCall,
    QueueId? LastCallQueue,
    TicketId? LastCallTicket,
    int CallsOnTide,
    TimeSpan ReadyBefore,
    TimeSpan OpenBefore,
    DateTimeOffset? OpenSince,
    bool AutoCalls = false);
