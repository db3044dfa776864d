using Queueing.Domain.Calendar;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Dispatch;

/// <summary>A dispatcher with obedient windows: reports, decisions and the events they became.</summary>
internal sealed class FloorDay
{
    private readonly long[] versions;
    private readonly DispatcherReactions reactions;

    public FloorDay(Hall hall)
    {
        State = new DispatcherState(new FloorPlan(hall));
        Policy = new TidalPolicy(State, HallDaySchedule.Of(hall, Floors.Date));
        reactions = new DispatcherReactions(Policy, Floors.Opening.AddHours(-1));
        versions = new long[hall.Windows.Length + hall.Queues.Length];
    }

    public DispatcherState State { get; }

    public TidalPolicy Policy { get; }

    public DateTimeOffset Now { get; set; } = Floors.Opening;

    public List<DispatcherEvent> Log { get; } = [];

    private Hall Hall => State.View.Hall;

    public void Do(DispatchDecision decision)
    {
        decision.Rejection.ShouldBeNull();
        foreach (var e in decision.Events)
        {
            State.Apply(e);
            Log.Add(e);
        }
    }

    public Rejection Refused(DispatchDecision decision)
    {
        decision.Events.ShouldBeEmpty();
        decision.Rejection.ShouldNotBeNull().Detail.ShouldNotBeNullOrWhiteSpace("whoever is refused is told why");
        return decision.Rejection;
    }

    public void Seat(string window, string? clerk) => Do(SeatDecisions.Seat(
        State, new WindowId(window), clerk is null ? null : new StaffId(clerk), Now, "clerk:" + (clerk ?? "any")));

    /// <summary>Seats a clerk and opens the window.</summary>
    public void Staff(string window, string clerk)
    {
        Seat(window, clerk);
        Report(window);
    }

    /// <summary>The window reports that it took its order.</summary>
    public void Report(
        string window,
        WindowPhase phase = WindowPhase.Open,
        DateTimeOffset? readySince = null,
        CallId? call = null,
        QueueId? queue = null,
        int callsOnTide = 0,
        WindowOrder? order = null,
        TimeSpan readyBefore = default)
    {
        var place = Hall.IndexOf(new WindowId(window));
        State.View.Observe(new WindowSummary(
            new WindowId(window),
            ++versions[place],
            phase,
            phase == WindowPhase.Paused ? "lunch" : null,
            readySince is not null,
            readySince,
            order ?? State.View.OrderAt(place),
            call,
            queue,
            queue is { } q ? new TicketId(Floors.Date, q, 1) : null,
            callsOnTide,
            readyBefore,
            TimeSpan.Zero,
            phase == WindowPhase.Open ? Floors.Opening : null)).ShouldBe(place);
    }

    /// <summary>The queue reports its line; the head is the oldest.</summary>
    public int Line(QueueId queue, int waiting, double oldestMinutes = 1, params ActiveCall[] active)
    {
        var place = Hall.IndexOf(queue);
        var eligible = Now - TimeSpan.FromMinutes(oldestMinutes);
        return State.View.Observe(new QueueSummary(
            queue,
            ++versions[Hall.Windows.Length + place],
            waiting,
            waiting == 0 ? null : new QueueHead(new TicketId(Floors.Date, queue, 1), eligible, eligible),
            waiting == 0 ? null : eligible,
            waiting,
            waiting,
            0,
            Hall.Queues[place].ExpectedService,
            [.. active],
            [],
            waiting == 0 ? Now : null));
    }

    /// <summary>What the grain does after an event or a look: progress, a pass, alerts.</summary>
    public void React()
    {
        reactions.WantPass();
        for (var round = 0; round < DispatcherReactions.MostRounds; round++)
        {
            var decision = reactions.Decide(State, Now, -1);
            if (decision.Events.IsEmpty)
            {
                return;
            }

            Do(decision);
        }
    }
}
