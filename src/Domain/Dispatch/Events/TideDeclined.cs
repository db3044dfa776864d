using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A tidal duty was declined.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
public sealed record TideDeclined(DateTimeOffset At, string By, TideId Tide)
    : DispatcherEvent(At, By);
