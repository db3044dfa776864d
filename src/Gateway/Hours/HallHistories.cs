using System.Collections.Immutable;
using Queueing.Domain.Extended;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.People;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Grains.Histories;

namespace Queueing.Gateway.Hours;

/// <summary>What the journal tells of halls' days; a pure client of a cluster has no journal of its own to read.</summary>
internal sealed class HallHistories(IServiceProvider services, HallCalendar calendar)
{
    private IQueueHistory Queues => services.GetRequiredService<IQueueHistory>();

    private IWindowHistory Windows => services.GetRequiredService<IWindowHistory>();

    private IOutageHistory Outages => services.GetRequiredService<IOutageHistory>();

    /// <summary>Reads which day is asked for; null for the present one of whichever hall it is.</summary>
    /// <returns>False after <paramref name="problem"/> was set; also when there is no journal.</returns>
    public bool TryDay(HallRequest request, out DateOnly? day, out Problem problem)
    {
        if (!request.TryDate("day", out day, out problem))
        {
            return false;
        }

        problem = Problem.Of(ProblemKind.Unavailable, "This gateway has no journal to read.");
        return services.GetService<IQueueHistory>() is not null;
    }

    public async Task<IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>>> QueuesAsync(HallDay day, CancellationToken stop) =>
        await Queues.ReadAsync(day, stop);

    public async Task<ImmutableArray<ExtendedService>> ExtendedAsync(Hall hall, HallDay day, CancellationToken stop)
    {
        var now = calendar.Now(hall);
        return ExtendedDay.Of(
            hall, day.Date, await Queues.ReadAsync(day, stop), await Windows.ReadAsync(day, stop), await Outages.ReadAsync(day, now, stop), now);
    }

    public async Task<ImmutableArray<(WindowId Window, ImmutableArray<PauseTime> Pauses)>> PausesAsync(Hall hall, HallDay day, CancellationToken stop)
    {
        var now = calendar.Now(hall);
        return PauseFigures.Of(await Windows.ReadAsync(day, stop), await Outages.ReadAsync(day, now, stop), now);
    }

    /// <summary>Accounts for a whole day; how many took another way is not the journal's to tell.</summary>
    public async Task<DayAccount> AccountAsync(Hall hall, HallDay day, int steered, CancellationToken stop)
    {
        var now = calendar.Now(hall);
        var (queues, windows, outages) = (await Queues.ReadAsync(day, stop), await Windows.ReadAsync(day, stop), await Outages.ReadAsync(day, now, stop));
        return new DayAccount(
            DayPeople.Of(hall, day.Date, queues),
            Sum(ExtendedDay.Of(hall, day.Date, queues, windows, outages, now).Select(x => x.Length)),
            Sum(PauseFigures.Of(windows, outages, now).SelectMany(x => x.Pauses).Select(x => x.Total)),
            steered,
            Downtime.Of(hall, day.Date, windows, outages, now));
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => TimeSpan.FromTicks(times.Sum(x => x.Ticks));
}
