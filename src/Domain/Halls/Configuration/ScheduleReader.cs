using System.Collections.Immutable;
using Queueing.Domain.Calendar;

namespace Queueing.Domain.Halls.Configuration;

/// <summary>Reads the weekly schedules.</summary>
internal static class ScheduleReader
{
    public static void Read(ObjectReader root, HallDraft draft, TimeOnly turnsAt) =>
        root.Each("schedules", required: true, reader =>
        {
            var name = reader.Id<ScheduleName>("name")?.Value;
            if (name is not null && draft.Schedules.Any(x => x.Name == name))
            {
                reader.Errors.Add(reader.PathOf("name"), $"the name '{name}' is already used");
            }

            draft.Schedules.Add(new WeeklySchedule(
                name ?? string.Empty,
                reader.Minutes("drawLeadMinutes", Limits.DrawMinutes, TimeSpan.Zero),
                reader.Minutes("drawCutOffMinutes", Limits.DrawMinutes, TimeSpan.Zero),
                Days(reader, turnsAt)));
        });

    private static ImmutableArray<ImmutableArray<Session>> Days(ObjectReader schedule, TimeOnly turnsAt)
    {
        var week = new ImmutableArray<Session>?[7];
        if (schedule.Required("days") is { } days)
        {
            ObjectReader.Read(days, schedule.PathOf("days"), schedule.Errors, reader => Fill(reader, week, turnsAt));
        }

        return [.. week.Select(day => day ?? [])];
    }

    private static void Fill(ObjectReader reader, ImmutableArray<Session>?[] week, TimeOnly turnsAt)
    {
        foreach (var name in reader.TakeNames())
        {
            var sessions = SessionReader.Read(reader, name, turnsAt);
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

                week[(int)day] = sessions;
            }
        }
    }
}
