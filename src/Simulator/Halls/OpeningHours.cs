using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Simulator.Shifts;

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
    private readonly Shift?[] shifts;

    public OpeningHours(HallScenario scenario, Floor floor, TideCrew crew)
    {
        (this.floor, this.crew, day) = (floor, crew, scenario.Day);
        var hall = scenario.Plan.Hall;
        owners = new StaffId?[hall.Windows.Length];
        shifts = new Shift?[owners.Length];
        foreach (var shift in scenario.Shifts)
        {
            var window = hall.IndexOf(new WindowId(shift.Window));
            (owners[window], shifts[window]) = (new StaffId(shift.Staff), shift);
        }

        if (scenario.Shifts.IsEmpty)
        {
            SeatOwners(hall);
        }

        var sessions = day.Queues.SelectMany(x => x.Sessions).SelectMany(x => new[] { x.Opens, x.Closes });
        foreach (var at in sessions.Concat(scenario.Shifts.SelectMany(x => new[] { x.From, x.Until })).Distinct().Order())
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
            if (phase == DayPhase.Open && IsOnShift(window) && desk.Phase is WindowPhase.Closed or WindowPhase.Paused)
            {
                crew.Sit(window, owner);
            }
            else
            {
                Rest(window);
            }
        }

        for (var window = 0; window < owners.Length; window++)
        {
            floor.Next(window);
        }
    }

    /// <summary>Rests a window whose break has come once its hand is empty, and closes one whose clerk is relieved.</summary>
    public void Rest(int window)
    {
        if (owners[window] is null || floor.Desks[window] is not { Phase: WindowPhase.Open or WindowPhase.Paused, Hand: < 0 } desk)
        {
            return;
        }

        if (IsRelieved(window))
        {
            crew.Leave(window);
        }
        else if (desk.Phase == WindowPhase.Open && PhaseOf(window) == DayPhase.Break)
        {
            desk.Stop(WindowPhase.Paused, floor.Now);
            floor.ReportWindow(window);
        }
    }

    /// <summary>Tells when a window's hours end.</summary>
    public DateTimeOffset EndOf(int window) => floor.View.Plan.Equipment[window].On(onDuty: false) is [var first, ..]
        && day.Queues[first].LastClosing is { } closing ? closing : floor.Now;

    private void SeatOwners(Hall hall)
    {
        foreach (var member in hall.Staff)
        {
            if (member.HomeWindow is { } home && owners[hall.IndexOf(home)] is null)
            {
                owners[hall.IndexOf(home)] = member.Id;
            }
        }
    }

    private bool IsOnShift(int window) => shifts[window] is not { } shift || (floor.Now >= shift.From && floor.Now < shift.Until);

    private bool IsRelieved(int window) => shifts[window] is { ToClosing: false } shift && floor.Now >= shift.Until;

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
