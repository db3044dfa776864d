using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>The clerk took the duty on.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
/// <param name="OpenBy">By when a person from the back office is to sit at the window; null for a clerk who sits there.</param>
public sealed record TideAcknowledged(DateTimeOffset At, string By, TideId Tide, DateTimeOffset? OpenBy)
    : DispatcherEvent(At, By);
