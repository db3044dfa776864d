using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Boards;

/// <summary>The public board of one hall-day, rebuilt from reports and from the queues' streams; journals nothing.</summary>
public sealed class BoardGrain : IGrainBase, IBoardGrain
{
    private readonly IEventJournal journal;
    private readonly TimeProvider hallTime;
    private readonly HallDay day;
    private readonly HallView view;
    private readonly BoardAnnouncements announcements = new();
    private readonly EarlierCalls earlier;
    private readonly OwnersReported owners;
    private readonly DispatcherTeller teller;
    private readonly Changes changes;
    private readonly List<StreamHead> ahead = [];
    private DateTimeOffset changedAt;
    private BoardView? board;

    /// <summary>Initializes a new instance of the <see cref="BoardGrain"/> class.</summary>
    /// <param name="context">The activation; its key is <c>hall/yyyy-MM-dd</c>.</param>
    /// <param name="grains">Finds windows and queues.</param>
    /// <param name="journal">Read for the owners' heads, and once for the calls made before this activation.</param>
    /// <param name="halls">The halls served.</param>
    /// <param name="hallTime">The clock on the hall's wall.</param>
    /// <param name="machineTime">The machine's clock, for long polls.</param>
    /// <exception cref="ArgumentException">The key names no hall-day of this deployment.</exception>
    public BoardGrain(
        IGrainContext context,
        IGrainFactory grains,
        IEventJournal journal,
        IHallDirectory halls,
        [FromKeyedServices(HallTime.Key)] TimeProvider hallTime,
        TimeProvider machineTime)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(halls);
        ArgumentNullException.ThrowIfNull(hallTime);
        GrainContext = context;
        this.journal = journal;
        this.hallTime = hallTime;
        var key = context.GrainId.Key.ToString();
        var hall = HallDay.TryParse(key, out day) ? halls.Find(day.Hall) : null;
        view = new HallView(new FloorPlan(hall ?? throw new ArgumentException($"'{key}' names no hall-day here", nameof(context))));
        earlier = new EarlierCalls(journal, view.Hall, day.Date);
        owners = new OwnersReported(view);
        teller = new DispatcherTeller(grains, day, view);
        changes = new Changes(context.ActivationId.ToString(), machineTime);
        changedAt = hallTime.GetUtcNow();
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <inheritdoc/>
    public ValueTask ReportQueue(QueueSummary summary)
    {
        if (view.Observe(summary) >= 0)
        {
            announcements.Take(summary);
            announcements.Expire(hallTime.GetUtcNow());
            Changed();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ReportWindow(WindowSummary summary)
    {
        if (view.Observe(summary) >= 0)
        {
            Changed();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask Poke()
    {
        var heads = await journal.ReadHeadsAsync(day);
        owners.Look(heads, ahead);
        await teller.AskAsync(ahead);
        var recalled = await earlier.ReadAsync(heads, announcements);
        if (announcements.Expire(hallTime.GetUtcNow()) || recalled)
        {
            Changed();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<BoardView> Follow(string? epoch, long after)
    {
        await changes.WaitAsync(epoch, after);
        return board is { } known && known.Sequence == changes.Sequence
            ? known
            : board = BoardProjection.Board(changes.Epoch, changes.Sequence, changedAt, view, announcements);
    }

    private void Changed()
    {
        changedAt = hallTime.GetUtcNow();
        changes.Signal();
    }
}
