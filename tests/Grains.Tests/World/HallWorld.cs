using Microsoft.Extensions.Time.Testing;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;
using Queueing.Journal.Memory;

namespace Queueing.Grains.Tests.World;

/// <summary>
/// One hall-day of real queue and window grains on one journal, with everything around them simulated. A grain that asked to be
/// replaced is, at the next call; messages can be lost on the way there or back.
/// </summary>
internal sealed class HallWorld : IGrainFactory
{
    public static readonly HallDay Day = new(new HallId("tiny"), new DateOnly(2025, 11, 10));
    public static readonly DateTimeOffset Ten = new(2025, 11, 10, 2, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, Activation<TicketQueueGrain>> queues = [];
    private readonly Dictionary<string, Activation<WindowGrain>> windows = [];
    private readonly List<Task> oneWays = [];
    private int keys;

    public HallWorld(Func<string, string>? change = null)
    {
        Journal = new FaultyJournal(Memory);
        Halls = new OneHall(change);
    }

    public MemoryJournal Memory { get; } = new();

    public FaultyJournal Journal { get; }

    public FakeTimeProvider Clock { get; } = new(Ten);

    public FakeTimeProvider Machine { get; } = new(Ten);

    public FakeTimers Timers { get; } = new();

    public FakeHub Hub { get; } = new();

    public OneHall Halls { get; }

    public Hall Hall => Halls.Hall;

    /// <summary>What a message meets: asked twice a call, on the way there and on the way back.</summary>
    public Func<bool> Lost { get; set; } = () => false;

    public List<Exception> OneWayFailures { get; } = [];

    /// <summary>Runs a test in a hall whose file was changed.</summary>
    public static void Run(Func<string, string> change, Func<HallWorld, Task> test) => SingleThread.Run(() => test(new HallWorld(change)), null);

    public static void Run(Func<HallWorld, Task> test, int? seed = null) => SingleThread.Run(() => test(new HallWorld()), seed);

    public ITicketQueueGrain Queue(string queue) => new QueueProxy(this, GrainKey.Of(Day, new QueueId(queue)));

    public IWindowGrain Window(string window) => new WindowProxy(this, GrainKey.Of(Day, new WindowId(window)));

    /// <summary>Activates a queue beside any other: what a split cluster does.</summary>
    public async Task<Activation<TicketQueueGrain>> ActivateQueue(string queue, IEventJournal? journal = null)
    {
        var context = new FakeContext("queue", GrainKey.Of(Day, new QueueId(queue)));
        var grain = new TicketQueueGrain(context, this, journal ?? Journal, Halls, Clock, Timers);
        await grain.OnActivateAsync(CancellationToken.None);
        return new(grain, context);
    }

    /// <summary>Activates a window beside any other.</summary>
    public async Task<Activation<WindowGrain>> ActivateWindow(string window, IEventJournal? journal = null)
    {
        var context = new FakeContext("window", GrainKey.Of(Day, new WindowId(window)));
        var grain = new WindowGrain(context, this, journal ?? Journal, Halls, Clock, Machine, Timers);
        await grain.OnActivateAsync(CancellationToken.None);
        return new(grain, context);
    }

    /// <summary>Forgets every activation, as a crash does.</summary>
    public void Crash()
    {
        queues.Clear();
        windows.Clear();
    }

    public Caller By(string by, string? key = null, long fingerprint = 1) => new(by, key ?? $"key-{++keys}", fingerprint);

    public async Task<TicketView> Draw(string queue = "tax", string priority = "ordinary") =>
        (await Queue(queue).Draw(By("kiosk:k1"), For(queue, priority))).Value.ShouldNotBeNull();

    public static DrawTicket For(string queue, string priority = "ordinary") => For([queue], priority);

    /// <summary>Asks for a service of each of several queues.</summary>
    public static DrawTicket For(IEnumerable<string> queues, string priority = "ordinary", PriorityEvidence evidence = PriorityEvidence.Declared) =>
        new([.. queues.Select(queue => new ServiceId($"{queue}-service"))], TicketChannel.Kiosk, new PriorityClassId(priority), evidence);

    /// <summary>Seats a clerk, opens the window, and returns it.</summary>
    public async Task<IWindowGrain> Open(string window, string clerk = "li")
    {
        var grain = Window(window);
        var number = (await grain.View()).Order?.Number ?? 0;
        await grain.Obey(new WindowOrder(number + 1, new StaffId(clerk), null));
        (await grain.SetPhase(By($"clerk:{clerk}"), WindowPhase.Open, null)).Refusal.ShouldBeNull();
        return grain;
    }

    public async Task<TicketView> CallNext(string window, string clerk = "li") =>
        (await Window(window).CallNext(By($"clerk:{clerk}"))).Value.ShouldNotBeNull().Ticket.ShouldNotBeNull();

    public async Task<Answer<TicketView>> Act(TicketView ticket, TicketAction action, string by = "clerk:li") =>
        await Queue(ticket.Queue.Value).Act(By(by), new TicketCommand(ticket.Id, action, ticket.Call));

    /// <summary>Waits until no one-way message is under way.</summary>
    public async Task Quiet()
    {
        while (oneWays.Count > 0)
        {
            var last = oneWays[^1];
            oneWays.RemoveAt(oneWays.Count - 1);
            await last;
        }
    }

    public void Send(Func<Task> deliver)
    {
        async Task Deliver()
        {
            try
            {
                await deliver();
            }
            catch (Exception e)
            {
                OneWayFailures.Add(e);
            }
        }

        oneWays.Add(Deliver());
    }

    public Task<Activation<TicketQueueGrain>> QueueAt(string key) =>
        At(queues, key, owner => ActivateQueue(owner));

    public Task<Activation<WindowGrain>> WindowAt(string key) =>
        At(windows, key, owner => ActivateWindow(owner));

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix)
    {
        object grain = typeof(TGrainInterface) switch
        {
            var type when type == typeof(ITicketQueueGrain) => new QueueProxy(this, primaryKey),
            var type when type == typeof(IWindowGrain) => new WindowProxy(this, primaryKey),
            var type when type == typeof(IDispatcherGrain) || type == typeof(IBoardGrain) => Hub,
            var type => throw new NotSupportedException(type.Name),
        };
        return (TGrainInterface)grain;
    }

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(Guid primaryKey, string keyExtension, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(long primaryKey, string keyExtension, string? grainClassNamePrefix) => throw new NotSupportedException();

    TGrainObserverInterface IGrainFactory.CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj) => throw new NotSupportedException();

    void IGrainFactory.DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) => throw new NotSupportedException();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) => throw new NotSupportedException();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(GrainId grainId) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(GrainId grainId) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(GrainId grainId, GrainInterfaceType interfaceType) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix) => throw new NotSupportedException();

    IAddressable IGrainFactory.GetGrain(Type interfaceType, IdSpan grainKey) => throw new NotSupportedException();

    private static async Task<Activation<T>> At<T>(Dictionary<string, Activation<T>> live, string key, Func<string, Task<Activation<T>>> activate)
    {
        if (live.TryGetValue(key, out var known) && known.Context.Asked is null)
        {
            return known;
        }

        var fresh = await activate(key[(key.LastIndexOf('/') + 1)..]);
        if (live.TryGetValue(key, out var faster) && faster.Context.Asked is null)
        {
            return faster;
        }

        return live[key] = fresh;
    }
}
