namespace Queueing.Domain.Calendar;

/// <summary>A make-up workday (调休上班).</summary>
/// <param name="Date">The date.</param>
/// <param name="Like">The day of the week whose sessions it takes where a schedule has none of its own for such days.</param>
public sealed record MakeUpWorkday(DateOnly Date, DayOfWeek Like);
