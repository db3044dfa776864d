using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;

namespace Queueing.Simulator.Halls;

/// <summary>
/// Opens and rests the windows that have a clerk of their own by the sessions of their queues. After the last closing they stay
/// until nobody is left; only the time to the end of their last service then counts as open.
/// </summary>
internal sealed class OpeningHours
{
    private readonly Floor floor;
    private readonly TideCrew crew;
    private readonly HallDaySchedule day;
    private readonly StaffId?[] owners;

    public OpeningHours(HallScenario scenario, Floor floor, TideCrew crew)
    {
        (this.floor, this.crew, day) = (floor, crew, scenario.Day);
        var hall = scenario.Plan.Hall;
        owners = new StaffId?[hall.Windows.Length];
        foreach (var member in hall.Staff)
        {
            if (member.HomeWindow is { } home && owners[hall.IndexOf(home)] is null)
            {
                owners[hall.IndexOf(home)] = member.Id;
            }
        }

        foreach (var at in day.Queues.SelectMany(x => x.Sessions).SelectMany(x => new[] { x.Opens, x.Closes }).Distinct().Order())
        {
            floor.Agenda.Add(at, AppointmentKind.Hours);
        }
    }

    /// <summary>Gets the clerk whose own window it is, if it is anybody's.</summary>
    public StaffId? OwnerOf(int window) => owners[window];

    /// <summary>Follows the sessions that open and close now.</summary>
    public void Follow()
    {
        for (var window = 0; window < owners.Length; window++)
        {
            if (owners[window] is not { } owner)
            {
                continue;
            }

            var (phase, desk) = (PhaseOf(window), floor.Desks[window]);
            if (phase == DayPhase.Open && desk.Phase is WindowPhase.Closed or WindowPhase.Paused)
            {
                crew.Sit(window, owner);
            }
            else if (phase == DayPhase.Break)
            {
                Rest(window);
            }
        }

        for (var window = 0; window < owners.Length; window++)
        {
            floor.Next(window);
        }
    }

    /// <summary>Rests a window whose break has come once its hand is empty.</summary>
    public void Rest(int window)
    {
        if (owners[window] is not null && floor.Desks[window] is { Phase: WindowPhase.Open, Hand: < 0 } && PhaseOf(window) == DayPhase.Break)
        {
            floor.Desks[window].Stop(WindowPhase.Paused, floor.Now);
            floor.ReportWindow(window);
        }
    }

    /// <summary>Tells when a window's hours end.</summary>
    public DateTimeOffset EndOf(int window) => floor.View.Plan.Equipment[window].On(onDuty: false) is [var first, ..]
        && day.Queues[first].LastClosing is { } closing ? closing : floor.Now;

    private DayPhase PhaseOf(int window)
    {
        var phase = DayPhase.NoSession;
        foreach (var queue in floor.View.Plan.Equipment[window].On(onDuty: false))
        {
            var own = day.Queues[queue].PhaseAt(floor.Now);
            phase = own == DayPhase.Open || phase == DayPhase.NoSession ? own : phase;
        }

        return phase;
    }
}
