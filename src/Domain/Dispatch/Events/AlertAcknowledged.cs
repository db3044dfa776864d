using System.Text.Json.Serialization;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A supervisor saw an alert.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Alert">The alert: <c>a1</c>, <c>a2</c>, ….</param>
/// <param name="Reason">Why, in that person's words; null when nobody said, and in older journals.</param>
public sealed record AlertAcknowledged(
    DateTimeOffset At,
    string By,
    string Alert,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
    : DispatcherEvent(At, By);
