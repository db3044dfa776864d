using Queueing.Simulator.World.Posts;
using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
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
    private readonly ImmutableArray<HallLife> halls;
    private readonly DateTimeOffset leaves;
    private readonly Timeline timeline;
    private readonly Network network;
    private readonly Disk disk;
    private readonly List<Person> people = [];
    private readonly Patience patience;
    private readonly FaultWorks works;
    private readonly Receivers receivers;
    private readonly Func<string> unfinished;
    private DateTimeOffset latest;
    private int toCome;
    private int done;

    /// <param name="plan">What there is, and what happens.</param>
    /// <param name="checks">What watches each of its halls.</param>
    public HallWorld(WorldPlan plan, ImmutableArray<ImmutableArray<WorldCheck>> checks)
    {
        this.plan = plan;
        timeline = new Timeline(HallDaySchedule.Of(plan.Halls[0], plan.Date).FirstOpening!.Value - TimeSpan.FromMinutes(5));
        patience = new Patience(timeline);
        unfinished = Unfinished;
        network = new Network(timeline, plan.Seed, new PlannedHalls(plan.Halls));
        disk = new Disk(timeline, plan.Seed, plan.Halls.Zip(checks).ToDictionary(x => x.First.Id, x => x.Second));
        halls = [.. plan.Halls.Select((hall, i) => new HallLife(timeline, network, plan, hall, checks[i], i == 0 ? plan.Seed : new Draws(plan.Seed, hall.Id.Value + " people").Next()))];
        leaves = halls.Max(x => x.Closing) + Late;
        for (var place = 0; place < plan.Silos; place++)
        {
            AddSilo(place);
        }

        network.Heard = Hear;
        receivers = network.Receivers = new Receivers(timeline, network, plan.Seed, checks[0]);
        works = new FaultWorks(timeline, network, disk, plan.Seed);
        Link();
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
        if (Narrator is { } narrator)
        {
            receivers.Narrator = text => narrator(timeline.Now, text);
            foreach (var counter in halls.Select(x => x.Counter))
            {
                counter.Narrator = text => narrator(timeline.Now, (counter == halls[0].Counter ? string.Empty : $"in {counter.Hall.Id}: ") + text);
            }
        }

        latest = leaves + Longest;
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

        foreach (var hall in halls)
        {
            End(hall);
        }
    }

    /// <summary>Asks everybody of a hall what they know; what is told is judged at once, before time goes on.</summary>
    private void End(HallLife hall)
    {
        var inspector = hall.Inspect(disk);
        people.Add(inspector);
        inspector.Begin();
        while (!inspector.IsDone)
        {
            Step();
        }

        var ending = inspector.Ending!;
        Tickets += ending.Queues.Sum(x => x.DrawnToday);
        foreach (var check in hall.Checks)
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

    private void Hear(Activation hears, object?[] told)
    {
        foreach (var hall in halls)
        {
            hall.Hear(hears, told);
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
        foreach (var hall in halls)
        {
            hall.Look(works.Calm);
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
            var learns = draws.Happens(Learning);
            foreach (var hall in halls)
            {
                hall.Wake(silo.Grains, learns);
            }
        }

        Wake(silo, draws);
    });

    /// <summary>Whoever is in one of two halls can be sent on to the other.</summary>
    private void Link()
    {
        if (halls is [{ Counter: var here }, { Counter: var there }])
        {
            (here.Passage, there.Passage) = (new Passage(here, there), new Passage(there, here));
        }
    }

    private void Prepare()
    {
        var opening = halls[0].Opening;
        foreach (var item in plan.Items)
        {
            toCome++;
            timeline.After(opening + item.At - timeline.Now, () =>
            {
                toCome--;
                Happen(item);
            });
        }

        foreach (var hall in halls)
        {
            hall.Prepare(Come);
        }
    }

    private void Happen(PlanItem item)
    {
        switch (item)
        {
            case Fault fault:
                Narrator?.Invoke(timeline.Now, fault.Story);
                works.Begin(fault);
                foreach (var hall in halls)
                {
                    hall.Begin(fault);
                }

                Look();
                break;
            case Ailment ailment:
                Narrator?.Invoke(timeline.Now, ailment.Story);
                receivers.Begin(ailment);
                break;
            case Mishap mishap:
                Narrator?.Invoke(timeline.Now, mishap.Story);
                halls[0].Begin(mishap);
                break;
            case Elsewhere there:
                Come(halls[1].PersonOf(there.Item, leaves));
                break;
            default:
                Come(halls[0].PersonOf(item, leaves));
                break;
        }
    }

    private void Come(Person person)
    {
        people.Add(person);
        person.Begin();
    }

    private sealed class PlannedHalls(ImmutableArray<Hall> halls) : IHallDirectory
    {
        public ImmutableArray<Hall> All => halls;

        public Hall? Find(HallId id) => halls.FirstOrDefault(x => x.Id == id);
    }
}
