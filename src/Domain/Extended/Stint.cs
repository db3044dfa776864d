using Queueing.Domain.Identities;

namespace Queueing.Domain.Extended;

/// <summary>A stretch of time in which one clerk kept a window open or drained it.</summary>
internal readonly record struct Stint(StaffId? Clerk, DateTimeOffset From, DateTimeOffset Until)
{
    public bool Holds(DateTimeOffset instant) => instant >= From && instant < Until;
}
