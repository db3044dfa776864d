using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Halls;

/// <summary>
/// Runs a hall's day. Ordering, routing and tides are the Domain's, the same objects that serve a real hall; this class only
/// says when things happen.
/// </summary>
public sealed class HallDaySimulation
{
    private readonly HallScenario scenario;
    private readonly Floor floor;
    private readonly TideCrew crew;
    private readonly Dispatcher dispatcher;
    private readonly OpeningHours hours;
    private readonly SupervisorRounds? rounds;
    private readonly Unrest? unrest;
    private int next;

    private HallDaySimulation(HallScenario scenario, DateTimeOffset from, Rules rules)
    {
        this.scenario = scenario;
        var people = scenario.Conduct == Conduct.Unruly ? new Draws(scenario.Seed, "people") : null;
        floor = new Floor(scenario, rules) { Now = from };
        crew = new TideCrew(floor, scenario.Clerks, new Temper(people, scenario.Clerks));
        dispatcher = new Dispatcher(scenario, floor, crew, rules, from);
        hours = new OpeningHours(scenario, floor, crew);
        if (scenario.Conduct is Conduct.Manual or Conduct.RuleOfThumb)
        {
            rounds = new SupervisorRounds(floor, crew, dispatcher, scenario.Conduct == Conduct.RuleOfThumb);
            floor.Agenda.Add(from + scenario.FirstRound, AppointmentKind.Round);
        }

        if (people is not null)
        {
            unrest = new Unrest(scenario, floor, crew, dispatcher, hours, people);
            floor.Agenda.Add(from, AppointmentKind.Whim);
        }

        floor.Agenda.Add(from + TidalPolicy.Tick, AppointmentKind.Tick);
    }

    /// <summary>Runs the day to its end: everybody served or gone, or the business day over.</summary>
    /// <param name="scenario">The day.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">The hall has no session on that day.</exception>
    public static DayOutcome Run(HallScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Run(scenario, Rules.Production, null);
    }

    /// <summary>Runs a day under somebody's eyes.</summary>
    internal static DayOutcome Run(HallScenario scenario, Rules rules, Func<Floor, DayObserver>? observe)
    {
        var from = scenario.Day.FirstOpening ?? throw new ArgumentException("the hall is closed that day", nameof(scenario));
        if (scenario.Visitors is [var first, ..] && first.ArrivesAt < from)
        {
            from = first.ArrivesAt;
        }

        var day = new HallDaySimulation(scenario, from, rules);
        day.floor.Observer = observe?.Invoke(day.floor);
        return day.Run();
    }

    private DayOutcome Run()
    {
        while (!floor.IsOver)
        {
            var arrival = next < scenario.Visitors.Length ? scenario.Visitors[next].ArrivesAt : DateTimeOffset.MaxValue;
            var appointment = floor.Agenda.NextAt;
            floor.Now = arrival < appointment ? arrival : appointment;
            if (floor.Now >= scenario.Day.Ends)
            {
                break;
            }

            if (arrival < appointment)
            {
                floor.Draw(next);
                dispatcher.OnQueue(scenario.Visitors[next++].Queue);
            }
            else
            {
                Keep(floor.Agenda.Take());
            }

            floor.Observer?.OnStepped();
        }

        return Outcome();
    }

    private void Keep(Appointment appointment)
    {
        switch (appointment.Kind)
        {
            case AppointmentKind.Finish:
                Free(appointment.Place, floor.Finish(appointment.Place));
                break;
            case AppointmentKind.PutBack:
                Free(appointment.Place, floor.PutBack(appointment.Place));
                break;
            case AppointmentKind.Missed:
                Free(appointment.Place, floor.Miss(appointment.Place));
                break;
            case AppointmentKind.Return:
                dispatcher.OnQueue(floor.Return(appointment.Place));
                break;
            case AppointmentKind.Tidied:
                floor.Desks[appointment.Place].IsTidying = false;
                hours.Rest(appointment.Place);
                Go(appointment.Place);
                break;
            case AppointmentKind.SignedOver:
                floor.Desks[appointment.Place].IsSigningOver = false;
                Go(appointment.Place);
                break;
            case AppointmentKind.Arrival:
                crew.Arrive(appointment.Place);
                dispatcher.OnCommand();
                break;
            case AppointmentKind.Patience when floor.Abandon(appointment.Place) is >= 0 and var queue:
                dispatcher.OnQueue(queue);
                break;
            case AppointmentKind.Approval:
                crew.Answer(appointment.Place);
                dispatcher.OnCommand();
                break;
            default:
                KeepTime(appointment.Kind);
                break;
        }
    }

    private void KeepTime(AppointmentKind kind)
    {
        switch (kind)
        {
            case AppointmentKind.Hours:
                hours.Follow();
                ShareAll();
                dispatcher.WantPass();
                break;
            case AppointmentKind.Round:
                rounds!.Walk();
                dispatcher.WantPass();
                floor.Agenda.Add(floor.Now + SupervisorRounds.Every, AppointmentKind.Round);
                break;
            case AppointmentKind.Whim:
                unrest!.Act();
                dispatcher.WantPass();
                floor.Agenda.Add(floor.Now + unrest.UntilNext(), AppointmentKind.Whim);
                break;
            case AppointmentKind.Tick:
                floor.Agenda.Add(floor.Now + TidalPolicy.Tick, AppointmentKind.Tick);
                break;
            default:
                return;
        }

        dispatcher.React(-1);
        for (var queue = 0; queue < floor.Lines.Length; queue++)
        {
            floor.Offer(queue);
        }
    }

    /// <summary>A window whose hand is empty goes on.</summary>
    /// <param name="window">The window.</param>
    /// <param name="queue">The queue of the ticket it had.</param>
    private void Free(int window, int queue)
    {
        crew.CloseIfLeft(window);
        hours.Rest(window);
        Go(window);
        dispatcher.OnQueue(queue);
        if (floor.TakeSentOn() is { } target)
        {
            dispatcher.OnQueue(target);
        }
    }

    private void Go(int window)
    {
        floor.Next(window);
        if (floor.Desks[window] is { Hand: >= 0, LastQueue: { } called })
        {
            dispatcher.OnQueue(floor.View.Hall.IndexOf(called));
        }

        dispatcher.OnWindow(window);
    }

    /// <summary>Always-on sharing is an order that nobody decides: all windows are on duty from the start.</summary>
    private void ShareAll()
    {
        if (scenario.Conduct != Conduct.AlwaysOn)
        {
            return;
        }

        for (var window = 0; window < floor.Desks.Length; window++)
        {
            if (floor.View.OrderAt(window) is { Clerk: { } clerk, Tide: null } order)
            {
                var shared = new WindowOrder(order.Number + 1, clerk, new TideId(window + 1));
                floor.View.Desire(window, shared);
                floor.Desks[window].Take(shared, floor.Now);
                floor.ReportWindow(window);
            }
        }
    }

    private DayOutcome Outcome() => new(
        floor.Services,
        [.. floor.Desks.Select((desk, window) => desk.Time(hours.EndOf(window)))],
        [.. floor.State.Tides],
        [.. floor.State.Alerts],
        floor.Now);
}
