using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Simulator.Arrivals;

namespace Queueing.Simulator.Halls;

/// <summary>The clerks: they take duties on, sign over, come forward, and go back when they are let go.</summary>
internal sealed class TideCrew(Floor floor, ClerkPace pace, Temper temper)
{
    private const string Supervisor = "supervisor:floor";

    /// <summary>Carries out what was decided.</summary>
    public void Carry(DispatchDecision decision)
    {
        foreach (var e in decision.Events)
        {
            floor.State.Apply(e);
            floor.Observer?.OnApplied(e);
        }

        foreach (var e in decision.Events)
        {
            switch (e)
            {
                case TideProposed { ApproveBy: { } deadline } proposed:
                    floor.Agenda.Add(floor.Now + temper.Think(deadline - floor.Now), AppointmentKind.Approval, proposed.Tide.Sequence);
                    break;
                case TideAssigned assigned:
                    Begin(floor.State.Find(assigned.Tide)!);
                    break;
                case TideReleased released:
                    End(floor.State.Find(released.Tide)!);
                    break;
                case TideDeclined declined:
                    End(floor.State.Find(declined.Tide)!);
                    break;
                case TideTimedOut late:
                    End(floor.State.Find(late.Tide)!);
                    break;
                case ClerkLeft left:
                    Obey(floor.View.Hall.IndexOf(left.Window));
                    break;
            }
        }
    }

    /// <summary>Answers a proposal; one that has lapsed meanwhile is left alone.</summary>
    public void Answer(int tide) => Carry(temper.Approves()
        ? TideDecisions.Approve(floor.State, new TideId(tide), floor.Now, Supervisor)
        : TideDecisions.Decline(floor.State, new TideId(tide), floor.Now, Supervisor));

    /// <summary>Sits a clerk down and opens the window.</summary>
    public void Sit(int window, StaffId clerk)
    {
        var id = floor.View.Hall.Windows[window].Id;
        var decision = SeatDecisions.Seat(floor.State, id, clerk, floor.Now, "clerk:" + clerk.Value);
        if (decision.Rejection is not null)
        {
            return;
        }

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
        if (temper.TakesOn())
        {
            Carry(TideDecisions.Acknowledge(floor.State, tide.Id, floor.Now, "clerk:" + tide.Clerk.Value));
        }

        if (tide.FromBackOffice && !temper.Comes())
        {
            return;
        }

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
        Obey(window);
    }

    /// <summary>Takes a window's order; without a clerk it calls nobody any more.</summary>
    private void Obey(int window)
    {
        TakeOrder(window);
        var desk = floor.Desks[window];
        if (floor.View.OrderAt(window)?.Clerk is null && desk.Phase is (WindowPhase.Open or WindowPhase.Paused))
        {
            desk.Stop(desk.Phase == WindowPhase.Open ? WindowPhase.Draining : WindowPhase.Closed, floor.Now);
            CloseIfLeft(window);
        }

        floor.ReportWindow(window);
    }

    private void TakeOrder(int window)
    {
        if (floor.View.OrderAt(window) is { } order && order.Number > (floor.Desks[window].Order?.Number ?? 0))
        {
            floor.Desks[window].Take(order, floor.Now);
        }
    }
}
