using System.Collections.Concurrent;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Halls;

/// <summary>What time and which business day it is in a hall.</summary>
internal sealed class HallCalendar([FromKeyedServices(HallTime.Key)] TimeProvider hallTime)
{
    private readonly ConcurrentDictionary<HallId, HallDaySchedule> days = new();

    /// <summary>Gets the hall's time, with the offset of its own zone.</summary>
    public DateTimeOffset Now(Hall hall) => TimeZoneInfo.ConvertTime(hallTime.GetUtcNow(), hall.TimeZone);

    /// <summary>Gets the business day that has begun in a hall and not ended.</summary>
    public HallDay Today(Hall hall) => new(hall.Id, Schedule(hall).Date);

    /// <summary>Gets the business day that is asked for; of whoever asks for none, the hall's present one.</summary>
    public HallDay DayOf(Hall hall, DateOnly? asked) => asked is { } date ? new HallDay(hall.Id, date) : Today(hall);

    /// <summary>Gets today's sessions, worked out once a day.</summary>
    public HallDaySchedule Schedule(Hall hall)
    {
        var now = hallTime.GetUtcNow();
        if (days.TryGetValue(hall.Id, out var day) && now >= day.Begins && now < day.Ends)
        {
            return day;
        }

        day = HallDaySchedule.Of(hall, BusinessDay.Of(hall, now).Date);
        days[hall.Id] = day;
        return day;
    }
}
