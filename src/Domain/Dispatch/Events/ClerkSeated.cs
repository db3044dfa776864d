using System.Text.Json.Serialization;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A clerk took a seat.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Window">The window.</param>
/// <param name="Clerk">The clerk.</param>
/// <param name="Tide">The episode that the window is on duty for, or null.</param>
/// <param name="TakenFrom">The colleague whose seat it was until now, with what was in hand; null when the seat was free.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record ClerkSeated(
    DateTimeOffset At,
    string By,
    WindowId Window,
    StaffId Clerk,
    TideId? Tide,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] StaffId? TakenFrom = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Reason = null)
    : DispatcherEvent(At, By);
