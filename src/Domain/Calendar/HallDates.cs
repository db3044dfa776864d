using System.Collections.Frozen;
using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Calendar;

/// <summary>The dates of a hall that are not what their day of the week says; immutable and safe to share.</summary>
public sealed class HallDates
{
    private readonly FrozenDictionary<DateOnly, Holiday> holidays;
    private readonly FrozenDictionary<DateOnly, MakeUpWorkday> workdays;
    private readonly ILookup<DateOnly, SpecialDay> specials;

    /// <summary>Initializes a new instance of the <see cref="HallDates"/> class.</summary>
    /// <param name="holidays">The holidays, apart from one another.</param>
    /// <param name="makeUpWorkdays">The make-up workdays, each once and outside holidays.</param>
    /// <param name="specialDays">The one-off sessions; at most one for a queue and date.</param>
    public HallDates(
        ImmutableArray<Holiday> holidays, ImmutableArray<MakeUpWorkday> makeUpWorkdays, ImmutableArray<SpecialDay> specialDays)
    {
        Holidays = holidays;
        MakeUpWorkdays = makeUpWorkdays;
        SpecialDays = specialDays;
        this.holidays = holidays
            .SelectMany(x => Enumerable.Range(0, x.To.DayNumber - x.From.DayNumber + 1).Select(day => (Date: x.From.AddDays(day), Holiday: x)))
            .ToFrozenDictionary(x => x.Date, x => x.Holiday);
        workdays = makeUpWorkdays.ToFrozenDictionary(x => x.Date);
        specials = specialDays.ToLookup(x => x.Date);
    }

    /// <summary>Gets the dates of a hall that knows none.</summary>
    public static HallDates None { get; } = new([], [], []);

    /// <summary>Gets the holidays in configured order.</summary>
    public ImmutableArray<Holiday> Holidays { get; }

    /// <summary>Gets the make-up workdays in configured order.</summary>
    public ImmutableArray<MakeUpWorkday> MakeUpWorkdays { get; }

    /// <summary>Gets the one-off sessions in configured order.</summary>
    public ImmutableArray<SpecialDay> SpecialDays { get; }

    /// <summary>Tells what kind of day a date is.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The kind; one-off sessions do not change it.</returns>
    public DayKind KindOf(DateOnly date) =>
        HolidayOn(date) is { } holiday ? holiday.From == date ? DayKind.HolidayFirstDay : DayKind.Holiday
        : MakeUpOn(date) is not null ? DayKind.MakeUpWorkday
        : date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend
        : DayKind.Weekday;

    /// <summary>Finds the holiday that a date belongs to.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The holiday, or null.</returns>
    public Holiday? HolidayOn(DateOnly date) => holidays.GetValueOrDefault(date);

    /// <summary>Finds the make-up workday on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The workday, or null.</returns>
    public MakeUpWorkday? MakeUpOn(DateOnly date) => workdays.GetValueOrDefault(date);

    /// <summary>Finds the one-off sessions of a queue on a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="queue">The queue.</param>
    /// <returns>The sessions that take the place of the schedule's, or null when it holds.</returns>
    public SpecialDay? SpecialOn(DateOnly date, QueueId queue) => specials[date].FirstOrDefault(x => x.Concerns(queue));
}
