using Queueing.Grains.Webhooks;
using Queueing.Simulator.World.Posts;
using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;
using Queueing.Grains.Boards;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Estimates;
using Queueing.Grains.Hosting;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Cluster;
using Queueing.Simulator.World.Engine;
using Queueing.Simulator.World.People;
using Queueing.Simulator.World.Plans;
using Queueing.Simulator.World.Storage;

namespace Queueing.Simulator.World;

/// <summary>
/// A hall-day in which production's own grains serve people who err, while processes, messages, clocks and the store fail. First
/// everything fails and nothing may go wrong; then all heals and everything must come right.
/// </summary>
internal sealed class HallWorld
{
    /// <summary>The latest that clerks stay after the last closing.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(40);

    /// <summary>The longest that somebody is busy with what they began before they meant to leave.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>How long everything has to come to rest once nobody does anything more.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(3);

    /// <summary>The share of wakings at which the estimator is woken too: it learns, and nobody here judges what.</summary>
    private const double Learning = 0.25;

    /// <summary>How often the checks look, whatever happens.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(3);

    private readonly WorldPlan plan;
    private readonly HallDay day;
    private readonly HallDaySchedule schedule;
    private readonly ImmutableArray<WorldCheck> checks;
    private readonly Timeline timeline;
    private readonly Network network;
    private readonly Disk disk;
    private readonly Counter counter;
    private readonly List<Person> people = [];
    private readonly Patience patience;
    private readonly FaultWorks works;
    private readonly Receivers receivers;
    private readonly bool publishes;
    private readonly Func<string> unfinished;
    private DateTimeOffset latest;
    private int toCome;
    private int done;

    public HallWorld(WorldPlan plan, Func<FloorPlan, HallDay, ImmutableArray<WorldCheck>> checks)
    {
        this.plan = plan;
        publishes = plan.Items.Any(x => x is Subscription);
        day = new HallDay(plan.Hall.Id, plan.Date);
        schedule = HallDaySchedule.Of(plan.Hall, plan.Date);
        this.checks = checks(new FloorPlan(plan.Hall), day);
        timeline = new Timeline(schedule.FirstOpening!.Value - TimeSpan.FromMinutes(5));
        patience = new Patience(timeline);
        unfinished = Unfinished;
        network = new Network(timeline, plan.Seed, new OneHall(plan.Hall));
        disk = new Disk(timeline, plan.Seed, this.checks);
        for (var place = 0; place < plan.Silos; place++)
        {
            AddSilo(place);
        }

        network.Heard = Hear;
        receivers = network.Receivers = new Receivers(timeline, network, plan.Seed, this.checks);
        works = new FaultWorks(timeline, network, disk, plan.Seed);
        counter = new Counter(timeline, network, plan.Hall, day, this.checks);
        Prepare();
        LookAgain();
    }

    public Timeline Timeline => timeline;

    /// <summary>Gets how many tickets were drawn.</summary>
    public int Tickets { get; private set; }

    /// <summary>Gets or sets who is told what happens, in words.</summary>
    public Action<DateTimeOffset, string>? Narrator { get; set; }

    /// <summary>Lives through the day.</summary>
    /// <exception cref="WorldViolation">Something did not hold.</exception>
    public void Run()
    {
        counter.Narrator = receivers.Narrator = Narrator is { } narrator ? text => narrator(timeline.Now, text) : null;
        latest = schedule.LastClosing!.Value + Late + Longest;
        while (toCome > 0 || !IsEverybodyDone())
        {
            Step();
        }

        StartAnew();
        var rested = timeline.Now + Rest;
        latest = rested + Longest;
        while (timeline.Now < rested)
        {
            Step();
        }

        var inspector = new Inspector(plan, counter, disk);
        people.Add(inspector);
        inspector.Begin();
        while (!inspector.IsDone)
        {
            Step();
        }

        var ending = inspector.Ending!;
        Tickets = ending.Queues.Sum(x => x.DrawnToday);
        foreach (var check in checks)
        {
            check.Ended(ending);
        }
    }

    /// <summary>In half of the worlds everything starts anew at the end: what nobody tells any more has to be asked for.</summary>
    private void StartAnew()
    {
        if (new Draws(plan.Seed, "end").Happens(0.5))
        {
            works.Trouble(TimeSpan.Zero);
            Look();
            foreach (var silo in network.Silos)
            {
                silo.Crash();
                network.Directory.Forget(x => x == silo);
                silo.Restart();
            }
        }
    }

    private void Step()
    {
        timeline.Step();
        if (network.Violation is { } violation)
        {
            throw violation;
        }

        patience.Require(latest, unfinished);
    }

    /// <summary>Asked after every step: those who came first and are done are not looked at again.</summary>
    private bool IsEverybodyDone()
    {
        while (done < people.Count && people[done].IsDone)
        {
            done++;
        }

        return done == people.Count;
    }

    private string Unfinished() => people.Find(x => !x.IsDone) is { } person ? $"{person.Name} does not get done" : "nobody has anything more to do";

    /// <summary>Lets the checks hear what the dispatcher and the board hear.</summary>
    private void Hear(Activation hears, object?[] told)
    {
        if (told is not [QueueSummary or WindowSummary])
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

    /// <summary>Lets the checks look again and again.</summary>
    private void LookAgain() => timeline.After(Glance, () =>
    {
        Look();
        LookAgain();
    });

    private void Look()
    {
        foreach (var check in checks)
        {
            check.Looked(timeline.Now, works.Calm);
        }
    }

    private void Begin(Fault fault)
    {
        foreach (var check in checks)
        {
            check.Began(fault, timeline.Now);
        }
    }

    private void AddSilo(int place)
    {
        var silo = new Silo($"silo {place}", timeline, network, disk);
        var draws = new Draws(plan.Seed, silo.Name);
        silo.HallClock.Offset = TimeSpan.FromSeconds(draws.Uniform(-0.5, 0.5));
        silo.HallClock.Drift = draws.Uniform(-1e-4, 1e-4);
        network.Add(silo);
        Wake(silo, draws);
    }

    /// <summary>What production's waking service does in every silo, more rarely: healing may take a little longer, and pokes are most of what happens.</summary>
    private void Wake(Silo silo, Draws draws) => timeline.After(plan.Silos * TimeSpan.FromSeconds(draws.Uniform(8, 16)), () =>
    {
        if (silo.IsAlive)
        {
            silo.Grains.GetGrain<IDispatcherGrain>(day.Value).Poke().AsTask().Ignore();
            silo.Grains.GetGrain<IBoardGrain>(day.Value).Poke().AsTask().Ignore();
            if (publishes)
            {
                silo.Grains.GetGrain<IWebhooksGrain>(day.Hall.Value).Poke().AsTask().Ignore();
            }

            if (draws.Happens(Learning))
            {
                silo.Grains.GetGrain<IWaitEstimatorGrain>(day.Hall.Value).Poke().AsTask().Ignore();
            }
        }

        Wake(silo, draws);
    });

    private void Prepare()
    {
        var opening = schedule.FirstOpening!.Value;
        var leaves = schedule.LastClosing!.Value + Late;
        foreach (var item in plan.Items)
        {
            toCome++;
            timeline.After(opening + item.At - timeline.Now, () =>
            {
                toCome--;
                switch (item)
                {
                    case Fault fault:
                        Narrator?.Invoke(timeline.Now, fault.Story);
                        works.Begin(fault);
                        Begin(fault);
                        Look();
                        break;
                    case Ailment ailment:
                        Narrator?.Invoke(timeline.Now, ailment.Story);
                        receivers.Begin(ailment);
                        break;
                    default:
                        Come(PersonOf(item, leaves));
                        break;
                }
            });
        }

        timeline.After(TimeSpan.Zero, () => Come(new Screen(counter, plan.Seed, schedule.LastClosing.Value)));
        foreach (var member in plan.Hall.Staff.Where(x => x.HomeWindow is null))
        {
            timeline.After(opening - timeline.Now, () => Come(new Helper(counter, plan.Seed, member, schedule.LastClosing.Value)));
        }
    }

    private Person PersonOf(PlanItem item, DateTimeOffset leaves) => item switch
    {
        Visit visit => new Citizen(counter, plan.Seed, visit, leaves),
        ClerkDay shift => new Clerk(counter, plan.Seed, shift, leaves, helps: false),
        Whim whim => new Supervisor(counter, plan.Seed, whim),
        PaperBlock block => new Typist(counter, plan.Seed, block, schedule.FirstOpening!.Value, leaves),
        SteerAway steer => new Guide(counter, plan.Seed, steer),
        Subscription wish => new Administrator(counter, plan.Seed, wish, schedule.FirstOpening!.Value + plan.Heals),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    private void Come(Person person)
    {
        people.Add(person);
        person.Begin();
    }

    private sealed class OneHall(Hall hall) : IHallDirectory
    {
        public ImmutableArray<Hall> All => [hall];

        public Hall? Find(HallId id) => id == hall.Id ? hall : null;
    }
}
