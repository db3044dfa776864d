using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;
using Queueing.Journal.Memory;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Dispatch;

/// <summary>A dispatcher made by hand over a memory journal, with grains around it that only write down what they are told.</summary>
internal sealed class DispatcherWorld
{
    private readonly Dictionary<string, long> versions = [];

    public DispatcherWorld(TidalMode mode = TidalMode.Auto)
        : this(Floors.Small(mode))
    {
    }

    public DispatcherWorld(Hall hall)
    {
        Hall = hall;
        Journal = new FaultyJournal(new MemoryJournal());
        Clock = new FakeTimeProvider(Floors.Opening);
        Machine = new FakeTimeProvider(Floors.Opening);
    }

    public Hall Hall { get; }

    public FaultyJournal Journal { get; }

    public FakeTimeProvider Clock { get; }

    public FakeTimeProvider Machine { get; }

    public List<Sent> Sent { get; } = [];

    public static HallDay Day { get; } = new(new HallId("hall"), Floors.Date);

    public static Caller By(string key, long fingerprint = 1) => new("supervisor:s1", key, fingerprint);

    public async Task<DispatcherGrain> StartAsync()
    {
        var grain = new DispatcherGrain(
            FakeContext.Create(Day.Value), RecordingFactory.Create(Sent), Journal, new OneHall(Hall), Clock, Machine,
            NullLogger<DispatcherGrain>.Instance);
        await grain.OnActivateAsync(CancellationToken.None);
        return grain;
    }

    /// <summary>Seats the clerks of w1, w2 and w3 and lets their windows open.</summary>
    public async Task StaffAsync(DispatcherGrain grain)
    {
        foreach (var n in (int[])[1, 2, 3])
        {
            var order = (await grain.Seat(By($"seat-{n}"), new WindowId($"w{n}"), new StaffId($"c{n}"))).Value.ShouldNotBeNull();
            await grain.ReportWindow(Window($"w{n}", order));
        }
    }

    public WindowSummary Window(string window, WindowOrder? order, DateTimeOffset? readySince = null, int callsOnTide = 0) => new(
        new WindowId(window), Next(window), WindowPhase.Open, null, readySince is not null, readySince, order, null, null, null, callsOnTide, default, default, null);

    public QueueSummary Line(QueueId queue, int waiting)
    {
        var eligible = Clock.GetUtcNow().AddMinutes(-1);
        return new QueueSummary(
            queue,
            Next(queue.Value),
            waiting,
            waiting == 0 ? null : new QueueHead(new TicketId(Floors.Date, queue, 1), eligible, eligible),
            waiting == 0 ? null : eligible,
            waiting,
            waiting,
            0,
            TimeSpan.FromMinutes(6),
            [],
            [],
            null);
    }

    public IEnumerable<WindowOrder> Told(string window) =>
        Sent.Where(x => x.To == window && x.Method == "Tell").Select(x => (WindowOrder)x.Argument!);

    public async Task<IReadOnlyList<string>> StoredAsync() =>
        [.. (await Journal.ReadAsync(new StreamId(Day, StreamKind.Dispatcher, "dispatcher"))).Select(x => x.Event.Type)];

    private long Next(string owner) => versions[owner] = versions.GetValueOrDefault(owner) + 1;
}
