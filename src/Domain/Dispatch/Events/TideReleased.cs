using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A tidal duty was ended; the hand is finished first.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
/// <param name="Reason">The numbers that led to it.</param>
public sealed record TideReleased(DateTimeOffset At, string By, TideId Tide, TidalReason Reason)
    : DispatcherEvent(At, By);
