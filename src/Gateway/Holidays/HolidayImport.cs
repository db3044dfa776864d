using System.Collections.Immutable;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Queueing.Domain.Calendar;

namespace Queueing.Gateway.Holidays;

/// <summary>Reads holidays and make-up workdays from iCalendar (RFC 5545), recurring events included.</summary>
internal static class HolidayImport
{
    /// <summary>Reads the days of some years.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="from">The first day wanted.</param>
    /// <param name="to">The last day wanted.</param>
    /// <returns>
    /// The days. Where no title of the file marks a day off, every event of whole days is one; else those without a mark are left out.
    /// What begins or ends within a day is left out always.
    /// </returns>
    /// <exception cref="FormatException">The text is not a calendar.</exception>
    public static ImportedDays Read(string text, DateOnly from, DateOnly to)
    {
        var events = Days(text, from, to);
        var days = events.FindAll(x => x.IsWhole);
        var marked = days.Exists(x => EventTitle.Read(x.Title).Mark is DayMark.Off);
        var read = days.ConvertAll(x => (x.Date, x.Title, Read: EventTitle.Read(x.Title)));
        DayMark Mark(DayMark mark) => mark is DayMark.None && !marked ? DayMark.Off : mark;
        return new ImportedDays(
            Runs(read.Where(x => Mark(x.Read.Mark) is DayMark.Off).Select(x => (x.Date, x.Read.Name))),
            [.. read.Where(x => Mark(x.Read.Mark) is DayMark.Work).Select(x => x.Date).Distinct().Select(x => new MakeUpWorkday(x, DayOfWeek.Monday))],
            [.. read.Where(x => Mark(x.Read.Mark) is DayMark.None).Select(x => x.Title)
                .Concat(events.Where(x => !x.IsWhole).Select(x => x.Title)).Distinct(StringComparer.Ordinal)]);
    }

    private static List<(DateOnly Date, string Title, bool IsWhole)> Days(string text, DateOnly from, DateOnly to)
    {
        var calendar = Load(text);

        // A run of days may have begun before the first that is wanted.
        var start = new CalDateTime(from.AddDays(-HolidayLength));
        return [.. calendar.GetOccurrences<CalendarEvent>(start)
            .TakeWhile(x => x.Period.StartTime.Date <= to)
            .Where(x => x.Source is CalendarEvent { Summary.Length: > 0 })
            .SelectMany(x => Dates(x.Period).Select(date => (Date: date, Title: ((CalendarEvent)x.Source).Summary!, IsWhole: IsWhole(x))))
            .Where(x => x.Date >= from && x.Date <= to)
            .OrderBy(x => x.Date).ThenBy(x => x.Title, StringComparer.Ordinal)];
    }

    private const int HolidayLength = 31;

    private static Calendar Load(string text)
    {
        try
        {
            return Calendar.Load(text) ?? throw new FormatException("there is no calendar in it");
        }
        catch (Exception fault) when (fault is System.Runtime.Serialization.SerializationException or ArgumentException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    /// <summary>Some calendars write whole days with times, from midnight to midnight.</summary>
    private static bool IsWhole(Occurrence occurrence) =>
        ((CalendarEvent)occurrence.Source).IsAllDay
        || (IsMidnight(occurrence.Period.StartTime) && occurrence.Period.EffectiveEndTime is { } end && IsMidnight(end) && end.Date > occurrence.Period.StartTime.Date);

    private static bool IsMidnight(CalDateTime time) => time.Time is null || time.Time == TimeOnly.MinValue;

    private static IEnumerable<DateOnly> Dates(Period period)
    {
        var first = period.StartTime.Date;
        var end = period.EffectiveEndTime?.Date ?? first.AddDays(1);
        return Enumerable.Range(0, Math.Max(1, end.DayNumber - first.DayNumber)).Select(first.AddDays);
    }

    /// <summary>Joins days of one name that follow one another; of two names on one day the first holds.</summary>
    private static ImmutableArray<Holiday> Runs(IEnumerable<(DateOnly Date, Domain.Halls.LocalizedText Name)> days)
    {
        var runs = new List<Holiday>();
        foreach (var (date, name) in days)
        {
            if (runs.Count > 0 && runs[^1].To >= date)
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].Name == name && runs[^1].To.AddDays(1) == date)
            {
                runs[^1] = runs[^1] with { To = date };
            }
            else
            {
                runs.Add(new Holiday(name, date, date));
            }
        }

        return [.. runs];
    }
}
