using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Calendar;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Estimates;

/// <summary>Learns a hall's waits from the journal; nobody waits for it.</summary>
public sealed class WaitEstimatorGrain : IGrainBase, IWaitEstimatorGrain
{
    /// <summary>A new activation learns again from so many days: over a thousand waits of a queue that sees two hundred a day.</summary>
    private const int DaysRead = 7;

    /// <summary>How often the journal is read and the queues are told, in hall time; a model changes little in a minute.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly IGrainFactory grains;
    private readonly TimeProvider hallTime;
    private readonly Hall hall;
    private readonly HallWaits waits;
    private readonly WaitReader reader;
    private DateTimeOffset nextLook;

    /// <summary>Initializes a new instance of the <see cref="WaitEstimatorGrain"/> class.</summary>
    /// <param name="context">The activation; its key is the hall.</param>
    /// <param name="grains">Finds queues.</param>
    /// <param name="journal">What the queues have recorded.</param>
    /// <param name="halls">The halls served.</param>
    /// <param name="hallTime">The clock on the hall's wall.</param>
    /// <exception cref="ArgumentException">The key names no hall of this deployment.</exception>
    public WaitEstimatorGrain(
        IGrainContext context,
        IGrainFactory grains,
        IEventJournal journal,
        IHallDirectory halls,
        [FromKeyedServices(HallTime.Key)] TimeProvider hallTime)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(halls);
        GrainContext = context;
        (this.grains, this.hallTime) = (grains, hallTime);
        var key = context.GrainId.Key.ToString();
        hall = (HallId.TryParse(key, out var id) ? halls.Find(id) : null)
            ?? throw new ArgumentException($"'{key}' names no hall here", nameof(context));
        waits = new HallWaits(hall);
        reader = new WaitReader(journal, hall, waits);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <inheritdoc/>
    public async ValueTask Poke()
    {
        var now = hallTime.GetUtcNow();
        if (now < nextLook)
        {
            return;
        }

        var today = BusinessDay.Of(hall, now);
        if (await ReadToAsync(today))
        {
            nextLook = now + Interval;
            Tell(today);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<EstimateView>> Report() => new([.. hall.Queues.Select((_, place) => View(waits.ReportOn(place)))]);

    private static EstimateView View(WaitReport report) =>
        new(report.Queue, report.Family, report.Learned, report.Since, report.AtDraw, report.EveryFiveMinutes);

    /// <summary>Reads one business day with people in it at most, so that no turn is long; true when today has been read.</summary>
    private async ValueTask<bool> ReadToAsync(HallDay today)
    {
        if (waits.Day is null)
        {
            waits.BeginDay(today.Date.AddDays(-DaysRead));
        }

        while (true)
        {
            var day = new HallDay(hall.Id, waits.Day!.Value);
            var any = await reader.ReadAsync(day);
            if (day.Date >= today.Date)
            {
                return true;
            }

            waits.BeginDay(day.Date.AddDays(1));
            if (any)
            {
                return false;
            }
        }
    }

    /// <summary>Only queues that have recorded something today are awake, or worth waking.</summary>
    private void Tell(HallDay today)
    {
        for (var place = 0; place < hall.Queues.Length; place++)
        {
            var queue = hall.Queues[place].Id;
            if (waits.VersionOf(place) > 0 && waits.ModelOf(queue) is { } model)
            {
                grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(today, queue)).TellModel(model).AsTask().Ignore();
            }
        }
    }
}
