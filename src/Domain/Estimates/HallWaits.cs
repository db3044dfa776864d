using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Estimates;

/// <summary>
/// A hall's waits, learned and scored from the streams of its queues, day after day. Everything here can be had again by reading
/// the streams again. Not thread-safe.
/// </summary>
public sealed class HallWaits
{
    private readonly WaitFamilies families = new();
    private readonly QueueWaits[] queues;
    private DateOnly since;

    /// <summary>Initializes a new instance of the <see cref="HallWaits"/> class, with nothing learned.</summary>
    /// <param name="hall">The hall.</param>
    public HallWaits(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        queues = [.. hall.Queues.Select(queue => new QueueWaits(hall, queue, families))];
    }

    /// <summary>Gets the business day being read; null before the first.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Begins a business day; the one before is over, and the ranges are re-calibrated.</summary>
    /// <param name="date">The day; later than the one before.</param>
    public void BeginDay(DateOnly date)
    {
        if (Day is null)
        {
            since = date;
        }
        else
        {
            families.EndDay();
        }

        Day = date;
        Array.ForEach(queues, queue => queue.BeginDay(date));
    }

    /// <summary>Tells how far a queue's stream of the day has been read.</summary>
    /// <param name="queue">The queue's place.</param>
    /// <returns>The version.</returns>
    public long VersionOf(int queue) => queues[queue].Version;

    /// <summary>Takes in the next event of a queue's stream; events of several queues come in the order of their instants.</summary>
    /// <param name="queue">The queue's place.</param>
    /// <param name="e">The event.</param>
    public void Apply(int queue, TicketEvent e) => queues[queue].Apply(e);

    /// <summary>Finds what a queue's waits are forecast by.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>The model, or null while too little was learned.</returns>
    public WaitModel? ModelOf(QueueId queue) => families.ModelOf(queue.Value);

    /// <summary>Reports on a queue.</summary>
    /// <param name="queue">Its place.</param>
    /// <returns>The report.</returns>
    public WaitReport ReportOn(int queue) => queues[queue].Report(since);
}
