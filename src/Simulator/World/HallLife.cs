using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;
using Queueing.Grains.Boards;
using Queueing.Grains.Devices;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Estimates;
using Queueing.Grains.Webhooks;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Cluster;
using Queueing.Simulator.World.Engine;
using Queueing.Simulator.World.People;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World;

/// <summary>One hall of a world: who comes there, and what watches it.</summary>
/// <param name="timeline">The world's steps.</param>
/// <param name="network">How its grains are reached.</param>
/// <param name="plan">What the world is.</param>
/// <param name="hall">The hall.</param>
/// <param name="checks">What watches it.</param>
/// <param name="seed">What the minds of its people go by.</param>
internal sealed class HallLife(Timeline timeline, Network network, WorldPlan plan, Hall hall, ImmutableArray<WorldCheck> checks, ulong seed)
{
    /// <summary>How long devices are on after the last closing: what was raised before is over by then.</summary>
    private static readonly TimeSpan LastBeats = TimeSpan.FromMinutes(5);

    private readonly bool publishes = hall.Id == plan.Halls[0].Id && plan.Items.Any(x => x is Subscription);
    private readonly List<Appliance> appliances = [];
    private readonly HallDay day = new(hall.Id, plan.Date);
    private readonly HallDaySchedule schedule = HallDaySchedule.Of(hall, plan.Date);

    public ImmutableArray<WorldCheck> Checks => checks;

    /// <summary>Gets how its people reach it.</summary>
    public Counter Counter { get; } = new(timeline, network, hall, new HallDay(hall.Id, plan.Date), checks);

    public DateTimeOffset Opening => schedule.FirstOpening!.Value;

    public DateTimeOffset Closing => schedule.LastClosing!.Value;

    /// <summary>Does for it what production's waking service does.</summary>
    /// <param name="grains">Whose service.</param>
    /// <param name="learns">True when the estimator is woken too.</param>
    public void Wake(IGrainFactory grains, bool learns)
    {
        grains.GetGrain<IDispatcherGrain>(day.Value).Poke().AsTask().Ignore();
        grains.GetGrain<IBoardGrain>(day.Value).Poke().AsTask().Ignore();
        if (publishes)
        {
            grains.GetGrain<IWebhooksGrain>(day.Hall.Value).Poke().AsTask().Ignore();
        }

        if (appliances.Count > 0)
        {
            grains.GetGrain<IDevicesGrain>(day.Hall.Value).Watch([.. appliances.Select(x => x.View)]).AsTask().Ignore();
        }

        if (learns)
        {
            grains.GetGrain<IWaitEstimatorGrain>(day.Hall.Value).Poke().AsTask().Ignore();
        }
    }

    /// <summary>Lets the checks hear what the dispatcher and the board hear.</summary>
    public void Hear(Activation hears, object?[] told)
    {
        if (told is not [QueueSummary or WindowSummary] || hears.Grain.Key != day.Value)
        {
            return;
        }

        var (isDispatcher, epoch) = (hears.Grain.Class.Class == typeof(DispatcherGrain), hears.Context.ActivationId.ToString());
        foreach (var check in checks)
        {
            check.Heard(epoch, told[0]!);
            if (isDispatcher)
            {
                check.HeardByDispatcher(told[0]!, timeline.Now);
            }
        }
    }

    public void Look(TimeSpan calm)
    {
        foreach (var check in checks)
        {
            check.Looked(timeline.Now, calm);
        }
    }

    /// <summary>Lets something go wrong with a device that is there.</summary>
    public void Begin(Mishap mishap) => appliances.Find(x => x.Name == mishap.Device.Value)?.Suffer(mishap);

    public void Begin(Fault fault)
    {
        if ((fault.Store ?? hall.Id) == hall.Id)
        {
            foreach (var check in checks)
            {
                check.Began(fault, timeline.Now);
            }
        }
    }

    /// <summary>Who comes as planned.</summary>
    /// <param name="item">What was planned.</param>
    /// <param name="leaves">When everybody goes home.</param>
    public Person PersonOf(PlanItem item, DateTimeOffset leaves) => item switch
    {
        Visit visit => new Citizen(Counter, seed, visit, leaves),
        ClerkDay shift => new Clerk(Counter, seed, shift, leaves, helps: false),
        Whim whim => new Supervisor(Counter, seed, whim),
        PaperBlock block => new Typist(Counter, seed, block, Opening, leaves),
        SteerAway steer => new Guide(Counter, seed, steer),
        Subscription wish => new Administrator(Counter, seed, wish, Opening + plan.Heals),
        DeviceDay device => Install(new Appliance(Counter, seed, device, Closing + LastBeats)),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    private Appliance Install(Appliance appliance)
    {
        appliances.Add(appliance);
        return appliance;
    }

    /// <summary>Has those come who come every day.</summary>
    /// <param name="come">Lets somebody come.</param>
    public void Prepare(Action<Person> come)
    {
        timeline.After(TimeSpan.Zero, () => come(new Screen(Counter, seed, Closing)));
        foreach (var member in hall.Staff.Where(x => x.HomeWindow is null))
        {
            timeline.After(Opening - timeline.Now, () => come(new Helper(Counter, seed, member, Closing)));
        }
    }

    /// <summary>Who asks everybody there what they know.</summary>
    public Inspector Inspect(Storage.Disk disk) => new(Counter, seed, disk);
}
