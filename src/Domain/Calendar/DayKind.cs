namespace Queueing.Domain.Calendar;

/// <summary>What kind of day a date is in a hall; it selects the sessions of each schedule.</summary>
public enum DayKind
{
    /// <summary>Monday to Friday, as the week has it.</summary>
    Weekday,

    /// <summary>Saturday or Sunday, as the week has it.</summary>
    Weekend,

    /// <summary>The first day of a holiday (节假日首日).</summary>
    HolidayFirstDay,

    /// <summary>Another day of a holiday.</summary>
    Holiday,

    /// <summary>A day of rest on which people work for one that a holiday took (调休上班).</summary>
    MakeUpWorkday,
}
