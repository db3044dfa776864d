using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A tidal duty was ordered of the window.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
/// <param name="AcknowledgeBy">By when the clerk is to take it on.</param>
public sealed record TideAssigned(DateTimeOffset At, string By, TideId Tide, DateTimeOffset AcknowledgeBy)
    : DispatcherEvent(At, By);
