using System.Text.Json.Serialization;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A tidal duty was declined.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
/// <param name="Reason">Why, in that person's words; null when nobody said, and in older journals.</param>
public sealed record TideDeclined(
    DateTimeOffset At,
    string By,
    TideId Tide,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
    : DispatcherEvent(At, By);
