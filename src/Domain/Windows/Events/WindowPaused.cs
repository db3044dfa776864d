using System.Text.Json.Serialization;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Windows.Events;

/// <summary>The window paused.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Reason">Why: the id of one of the hall's reasons, or the clerk's own words.</param>
/// <param name="Code">The reason it is counted under.</param>
public sealed record WindowPaused(
    DateTimeOffset At,
    string By,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Code = null)
    : WindowEvent(At, By)
{
    /// <summary>Gets the reason it is counted under; pauses of before there was a list are counted as other.</summary>
    [JsonIgnore]
    public string CountedAs => Code ?? PauseReason.Other;
}
