using Queueing.Domain.Identities;

namespace Queueing.Domain.Extended;

/// <summary>One stretch of extended service (延时): somebody was served, or waited for, at a window that should have rested.</summary>
/// <param name="Window">The window.</param>
/// <param name="Clerk">Who sat there; null when the journal does not say.</param>
/// <param name="From">When it began: the closing, or later.</param>
/// <param name="Until">When the last ticket in it left the window; now while one is there.</param>
/// <param name="Tickets">How many tickets were in hand during it; at least one.</param>
/// <param name="IsOngoing">Whether one still is.</param>
public sealed record ExtendedService(
    WindowId Window, StaffId? Clerk, DateTimeOffset From, DateTimeOffset Until, int Tickets, bool IsOngoing)
{
    /// <summary>Gets how long it lasted; positive.</summary>
    public TimeSpan Length => Until - From;
}
