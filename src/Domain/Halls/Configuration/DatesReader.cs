using System.Collections.Immutable;
using Queueing.Domain.Calendar;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the dates that are not what their day of the week says. Where two rules speak of one day, the later is refused.</summary>
internal static class DatesReader
{
    private static readonly ImmutableArray<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static void Read(ObjectReader root, HallDraft draft, TimeOnly turnsAt)
    {
        root.Each("holidays", required: false, reader => Holiday(reader, draft));
        root.Each("makeUpWorkdays", required: false, reader => MakeUpWorkday(reader, draft));
        root.Each("specialDays", required: false, reader => SpecialDay(reader, draft, turnsAt));
    }

    private static void Holiday(ObjectReader reader, HallDraft draft)
    {
        var name = reader.Name("name");
        var from = reader.Date("from");
        var to = reader.Has("to") ? reader.Date("to") : from;
        if (from is not { } first || to is not { } last)
        {
            return;
        }

        if (last < first || last.DayNumber - first.DayNumber >= Limits.HolidayDays)
        {
            reader.Errors.Add(reader.PathOf("to"), $"must be on the first day or later, and a holiday lasts at most {Limits.HolidayDays} days");
            return;
        }

        foreach (var (other, path) in draft.Holidays)
        {
            if (other.From <= last && first <= other.To)
            {
                reader.Errors.Add(reader.Path, $"overlaps {path}");
            }
        }

        draft.Holidays.Add(new Placed<Holiday>(new Holiday(name, first, last), reader.Path));
    }

    private static void MakeUpWorkday(ObjectReader reader, HallDraft draft)
    {
        var like = reader.Word("like", DaySpan.Names.AsSpan(), Days.AsSpan(), DayOfWeek.Monday);
        if (reader.Date("date") is not { } date)
        {
            return;
        }

        if (draft.Holidays.Exists(x => x.Value.Holds(date)))
        {
            reader.Errors.Add(reader.PathOf("date"), $"is a holiday by {draft.Holidays.Find(x => x.Value.Holds(date)).Path}");
        }
        else if (draft.MakeUpWorkdays.Exists(x => x.Date == date))
        {
            reader.Errors.Add(reader.PathOf("date"), "is listed twice");
        }
        else
        {
            draft.MakeUpWorkdays.Add(new MakeUpWorkday(date, like));
        }
    }

    private static void SpecialDay(ObjectReader reader, HallDraft draft, TimeOnly turnsAt)
    {
        var date = reader.Date("date");
        var queues = reader.Has("queues") ? reader.References("queues", draft.QueueIds, required: true) : [];
        var sessions = new SessionReader(draft, turnsAt, queue => queues.IsEmpty || queues.Contains(queue.Id)).Read(reader, "sessions");
        var day = new SpecialDay(date.GetValueOrDefault(), reader.Name("reason"), queues, sessions);
        foreach (var (other, path) in draft.SpecialDays)
        {
            if (date is not null && other.Date == date && Shared(day, other) is { } what)
            {
                reader.Errors.Add(reader.Path, $"gives other sessions than {path} to {what}");
            }
        }

        draft.SpecialDays.Add(new Placed<SpecialDay>(day, reader.Path));
    }

    private static string? Shared(SpecialDay day, SpecialDay other)
    {
        if (day.Queues.IsEmpty && other.Queues.IsEmpty)
        {
            return "every queue";
        }

        var (named, against) = day.Queues.IsEmpty ? (other.Queues, day) : (day.Queues, other);
        return named.FirstOrDefault(against.Concerns) is { Value: not null } queue ? $"'{queue}'" : null;
    }
}
