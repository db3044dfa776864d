using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Simulator.Arrivals;

namespace Queueing.Simulator.Halls;

/// <summary>The clerks: they acknowledge at once, sign over, come forward, and go back when they are let go.</summary>
internal sealed class TideCrew(Floor floor, ClerkPace pace)
{
    /// <summary>Carries out what was decided.</summary>
    public void Carry(DispatchDecision decision)
    {
        foreach (var e in decision.Events)
        {
            floor.State.Apply(e);
        }

        foreach (var e in decision.Events)
        {
            switch (e)
            {
                case TideProposed { ApproveBy: not null } proposed:
                    floor.Agenda.Add(floor.Now + pace.SupervisorDelay, AppointmentKind.Approval, proposed.Tide.Sequence);
                    break;
                case TideAssigned assigned:
                    Begin(floor.State.Find(assigned.Tide)!);
                    break;
                case TideReleased released:
                    End(floor.State.Find(released.Tide)!);
                    break;
            }
        }
    }

    /// <summary>Answers a proposal; one that has lapsed meanwhile is left alone.</summary>
    public void Approve(int tide) =>
        Carry(TideDecisions.Approve(floor.State, new TideId(tide), floor.Now, "supervisor:floor"));

    /// <summary>Sits a clerk down and opens the window.</summary>
    public void Sit(int window, StaffId clerk)
    {
        var id = floor.View.Hall.Windows[window].Id;
        var decision = SeatDecisions.Seat(floor.State, id, clerk, floor.Now, "clerk:" + clerk.Value);
        Carry(decision);
        TakeOrder(window);
        if (floor.Desks[window].Phase != WindowPhase.Open)
        {
            floor.Desks[window].Open(floor.Now);
        }

        floor.ReportWindow(window);
    }

    /// <summary>A clerk whose shift is over closes the window and goes.</summary>
    public void Leave(int window)
    {
        var hall = floor.View.Hall;
        floor.Desks[window].Stop(WindowPhase.Closed, floor.Now);
        Carry(SeatDecisions.Seat(floor.State, hall.Windows[window].Id, null, floor.Now, DispatcherEvent.Policy));
        TakeOrder(window);
        floor.ReportWindow(window);
    }

    /// <summary>Somebody from the back office has come: they sit down, unless the duty is over by now.</summary>
    public void Arrive(int tide)
    {
        if (floor.State.Find(new TideId(tide)) is { State: TideState.Assigned } episode)
        {
            var window = floor.View.Hall.IndexOf(episode.Window);
            Sit(window, episode.Clerk);
            floor.Next(window);
        }
    }

    /// <summary>Closes a window whose clerk has gone and whose hand is empty.</summary>
    public void CloseIfLeft(int window)
    {
        if (floor.Desks[window] is { Phase: WindowPhase.Draining, Hand: < 0 } desk)
        {
            desk.Stop(WindowPhase.Closed, floor.Now);
            floor.ReportWindow(window);
        }
    }

    private void Begin(TidalEpisode tide)
    {
        var window = floor.View.Hall.IndexOf(tide.Window);
        Carry(TideDecisions.Acknowledge(floor.State, tide.Id, floor.Now, "clerk:" + tide.Clerk.Value));
        if (tide.FromBackOffice)
        {
            floor.Agenda.Add(floor.Now + pace.Notice + pace.Travel, AppointmentKind.Arrival, tide.Id.Sequence);
            return;
        }

        floor.Desks[window].MustSignOver = pace.SignOver > TimeSpan.Zero;
        TakeOrder(window);
        floor.ReportWindow(window);
        floor.Next(window);
    }

    private void End(TidalEpisode tide)
    {
        var window = floor.View.Hall.IndexOf(tide.Window);
        floor.Desks[window].MustSignOver = false;
        TakeOrder(window);
        if (floor.View.OrderAt(window)?.Clerk is null && floor.Desks[window].Phase == WindowPhase.Open)
        {
            floor.Desks[window].Stop(WindowPhase.Draining, floor.Now);
            CloseIfLeft(window);
        }

        floor.ReportWindow(window);
    }

    private void TakeOrder(int window)
    {
        if (floor.View.OrderAt(window) is { } order && order.Number > (floor.Desks[window].Order?.Number ?? 0))
        {
            floor.Desks[window].Take(order);
        }
    }
}
