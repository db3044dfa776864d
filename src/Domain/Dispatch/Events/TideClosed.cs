using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>The window is back in ordinary duty, or closed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
public sealed record TideClosed(DateTimeOffset At, string By, TideId Tide)
    : DispatcherEvent(At, By);
