using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>Nobody approved or took on a tidal duty in time.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
/// <param name="Reason">What was waited for.</param>
public sealed record TideTimedOut(DateTimeOffset At, string By, TideId Tide, TidalReason Reason)
    : DispatcherEvent(At, By);
