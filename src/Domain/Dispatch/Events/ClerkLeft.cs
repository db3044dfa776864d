using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A clerk left a seat.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Window">The window.</param>
/// <param name="Clerk">The clerk.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record ClerkLeft(
    DateTimeOffset At,
    string By,
    WindowId Window,
    StaffId Clerk,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Reason = null)
    : DispatcherEvent(At, By);
