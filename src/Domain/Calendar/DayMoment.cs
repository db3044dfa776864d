namespace Queueing.Domain.Calendar;

/// <summary>What the calendar says of a queue at an instant.</summary>
/// <param name="Phase">Where the day stands.</param>
/// <param name="Refusal">Why no number may be drawn; <see cref="DrawRefusal.None"/> when one may.</param>
/// <param name="NextDraw">When refused: the instant, in UTC, from which numbers are drawn again today; null when that is over.</param>
public readonly record struct DayMoment(DayPhase Phase, DrawRefusal Refusal, DateTimeOffset? NextDraw)
{
    /// <summary>Gets a value indicating whether a number may be drawn.</summary>
    public bool MayDraw => Refusal is DrawRefusal.None;
}
