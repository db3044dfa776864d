using System.Collections.Immutable;
using Queueing.Domain.Calendar;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the schedules; queues and services have been read, since a session may be for some services only.</summary>
internal static class ScheduleReader
{
    public static void Read(ObjectReader root, HallDraft draft, TimeOnly turnsAt) =>
        root.Each("schedules", required: true, reader =>
        {
            var name = reader.Id<LocalName>("name")?.Value;
            if (name is not null && draft.Schedules.Any(x => x.Name == name))
            {
                reader.Errors.Add(reader.PathOf("name"), $"the name '{name}' is already used");
            }

            var sessions = new SessionReader(draft, turnsAt, queue => queue.Schedule == name);
            draft.Schedules.Add(new WeeklySchedule(
                name ?? string.Empty,
                reader.Minutes("drawLeadMinutes", Limits.DrawMinutes, TimeSpan.Zero),
                reader.Minutes("drawCutOffMinutes", Limits.DrawMinutes, TimeSpan.Zero),
                Days(reader, sessions))
            {
                CutsOffByWait = reader.Flag("cutOffByWait"),
                Holidays = sessions.ReadOptional(reader, "holidays") ?? [],
                HolidayFirstDay = sessions.ReadOptional(reader, "holidayFirstDay"),
                MakeUpWorkdays = sessions.ReadOptional(reader, "makeUpWorkdays"),
            });
        });

    /// <summary>Checks that every queue has the schedule it names.</summary>
    public static void Check(HallDraft draft)
    {
        foreach (var (queue, path) in draft.Queues)
        {
            if (queue.Schedule.Length > 0 && draft.Schedules.TrueForAll(x => x.Name != queue.Schedule))
            {
                draft.Errors.Add($"{path}.schedule", $"there is no schedule '{queue.Schedule}'");
            }
        }
    }

    private static ImmutableArray<ImmutableArray<Session>> Days(ObjectReader schedule, SessionReader sessions)
    {
        var week = new ImmutableArray<Session>?[7];
        if (schedule.Required("days") is { } days)
        {
            ObjectReader.Read(days, schedule.PathOf("days"), schedule.Errors, reader => Fill(reader, week, sessions));
        }

        return [.. week.Select(day => day ?? [])];
    }

    private static void Fill(ObjectReader reader, ImmutableArray<Session>?[] week, SessionReader sessions)
    {
        foreach (var name in reader.TakeNames())
        {
            var given = sessions.Read(reader, name);
            var days = DaySpan.Parse(name);
            if (days.IsEmpty)
            {
                reader.Errors.Add(reader.PathOf(name), "expected a day such as \"sat\", or days such as \"mon-fri\" in the order mon … sun");
            }

            foreach (var day in days)
            {
                if (week[(int)day] is not null)
                {
                    reader.Errors.Add(reader.PathOf(name), $"{day} is already given");
                }

                week[(int)day] = given;
            }
        }
    }
}
