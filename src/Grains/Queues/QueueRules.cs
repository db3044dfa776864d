using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;

namespace Queueing.Grains.Queues;

/// <summary>What the hall and its calendar say of a command; the rest is between the turn and the ticket.</summary>
internal sealed class QueueRules(Hall hall, Queue queue, DateOnly date, IHallDirectory halls)
{
    public DateTimeOffset DayEnds { get; } = BusinessDay.Begins(date.AddDays(1), hall.TimeZone, hall.DayTurnsAt);

    public DrawHours Hours { get; } = new(hall, queue, date);

    /// <summary>
    /// The priority class of somebody sent here, with the head start that their wait has earned; a class that this hall does not know, or
    /// would have verified, is the ordinary one.
    /// </summary>
    public (PriorityClass Priority, PriorityEvidence Evidence) ClassOf(ArrivingTicket arriving)
    {
        var known = RefuseClass(arriving.PriorityClass, arriving.Evidence) is null;
        var priority = known ? hall.Find(arriving.PriorityClass)! : hall.PriorityClasses[0];
        return (ForwardDecisions.HeadStartOf(hall, priority, arriving.Origin.Waited), known ? arriving.Evidence : PriorityEvidence.None);
    }

    /// <summary>Those of several services that are of this queue.</summary>
    public ImmutableArray<ServiceId> Here(ImmutableArray<ServiceId> services) =>
        services.Length == 1 ? services : [.. services.Where(x => hall.Find(x)?.Queue == queue.Id)];

    public Refusal? Refuse(DrawTicket draw, DateTimeOffset now)
    {
        if (draw.Services.IsDefaultOrEmpty)
        {
            return new Refusal(RefusalCode.Invalid, "at least one service is needed", "services");
        }

        if (hall.Find(draw.Services[0]) is { } first && first.Queue != queue.Id)
        {
            return new Refusal(RefusalCode.Invalid, "the service is not of this queue", "services[0]");
        }

        return RefuseServices(draw.Services, now) ?? RefuseClass(draw.PriorityClass, draw.Evidence);
    }

    /// <summary>Refuses what the ticket's state has no part in; without an instant the calendar has none either, for a ticket that is elsewhere.</summary>
    public Refusal? Refuse(TicketCommand command, DateTimeOffset? now) => command.Action switch
    {
        TicketAction.Transfer => RefuseTarget(command),
        TicketAction.Forward when There(command)?.Find(command.Service ?? default) is null =>
            new Refusal(RefusalCode.Invalid, "a hall and a service of it are needed", "hall"),
        TicketAction.Reprioritise => RefuseClass(command.PriorityClass ?? default, command.Evidence),
        TicketAction.AddService when command.Services.IsDefaultOrEmpty =>
            new Refusal(RefusalCode.Invalid, "at least one service is needed", "services"),
        TicketAction.AddService => RefuseServices(command.Services, now, mayStay: true),
        TicketAction.ServeByHand when ByHand(command) is null =>
            new Refusal(RefusalCode.Invalid, "a window and the times of the call and the service are needed", "window"),
        _ => null,
    };

    public Rejection? Decide(QueueTurn turn, TicketCommand command, string by) => command.Action switch
    {
        TicketAction.Recall or TicketAction.Start or TicketAction.Miss or TicketAction.PutBack =>
            turn.ActOnCall(command.Ticket, command.Action, command.Call, command.Reason, by),
        TicketAction.Reinstate => turn.Reinstate(command.Ticket, command.Place, command.PlaceAfter, command.Reason, by),
        TicketAction.Requeue => turn.Requeue(command.Ticket, command.Call, command.Place, command.PlaceAfter, command.Reason, by),
        TicketAction.Reopen => turn.Reopen(command.Ticket, command.Reason, by),
        TicketAction.Park => turn.Park(command.Ticket, command.Call, command.Reason, by),
        TicketAction.Release => turn.Release(command.Ticket, command.Reason, by),
        TicketAction.Reprioritise => turn.Reprioritise(
            command.Ticket, hall, hall.Find(command.PriorityClass!.Value)!, command.Evidence, command.Reason, by),
        TicketAction.AddService => turn.AddServices(command.Ticket, command.Call, command.Services, hall, by),
        TicketAction.LiftAim => turn.LiftAim(command.Ticket, command.Reason, by),
        TicketAction.Forward => turn.Forward(
            command.Ticket, There(command)!, command.Service!.Value, command.Services, command.Call, command.Reason, by),
        TicketAction.Cancel => turn.Cancel(command.Ticket, command.Call, command.Reason, by, IsHolder(by)),
        TicketAction.Expire => turn.Expire(command.Ticket, Hours.Day.LastClosing, command.Reason, by),
        TicketAction.Rate => turn.Rate(command.Ticket, command.Service, command.Score, by),
        TicketAction.Reprint => turn.Reprint(command.Ticket, command.Reason, by),
        TicketAction.ServeByHand => turn.ServeByHand(hall, command.Ticket, ByHand(command)!, command.Reason, by),
        _ => new Rejection(RejectionKind.Invalid, $"{command.Action} is not offered", "action"),
    };

    private static bool IsHolder(string by) => by.StartsWith("citizen:", StringComparison.Ordinal) || by.StartsWith("kiosk:", StringComparison.Ordinal);

    private static HandService? ByHand(TicketCommand command) => command is { Window: { } window, CalledAt: { } called, StartedAt: { } started, FinishedAt: { } finished }
        ? new HandService(window, called, started, finished)
        : null;

    private Hall? There(TicketCommand command) => command.Hall is { } id ? halls.Find(id) : null;

    /// <summary>A queue of the hall, or a window that is open and serves the queue if one is named.</summary>
    private Refusal? RefuseTarget(TicketCommand command)
    {
        if (command.Window is null || command.Target is not null)
        {
            if (command.Target is not { } target || hall.Find(target) is null)
            {
                return new Refusal(RefusalCode.Invalid, "the hall has no such queue", "queue");
            }

            if (DaySchedule.Of(hall, hall.Find(target)!, date).Sessions.IsEmpty)
            {
                return new Refusal(RefusalCode.NoDraw, $"'{target}' has no session today", "queue", nameof(DrawRefusal.NoSession));
            }
        }

        if (command.Window is not { } named)
        {
            return null;
        }

        return hall.Find(named) is not { } window ? new Refusal(RefusalCode.Invalid, "the hall has no such window", "window")
            : command.Target is { } its && !window.Own.Contains(its) ? new Refusal(RefusalCode.Invalid, $"window {named} does not serve '{its}'", "window")
            : command.WindowClosed ? new Refusal(RefusalCode.WindowNotOpen, $"window {named} is closed", "window", "closed")
            : null;
    }

    /// <summary>Each of the hall, each once, and each queue gives numbers for its own now; where somebody stands already, they may stay.</summary>
    private Refusal? RefuseServices(ImmutableArray<ServiceId> services, DateTimeOffset? now, bool mayStay = false)
    {
        if (services.Length > ServicePlan.MostServices)
        {
            return new Refusal(RefusalCode.Invalid, $"a ticket carries at most {ServicePlan.MostServices} services", "services");
        }

        for (var i = 0; i < services.Length; i++)
        {
            if (hall.Find(services[i]) is null)
            {
                return new Refusal(RefusalCode.Invalid, "the hall has no such service", $"services[{i}]");
            }

            if (services.AsSpan(..i).Contains(services[i]))
            {
                return new Refusal(RefusalCode.Invalid, "is named twice", $"services[{i}]");
            }
        }

        return now is { } at ? RefuseNow(services, at, mayStay) : null;
    }

    private Refusal? RefuseNow(ImmutableArray<ServiceId> services, DateTimeOffset now, bool mayStay)
    {
        for (var i = 0; i < services.Length; i++)
        {
            var at = hall.Find(services[i])!.Queue;
            var hours = at == queue.Id ? Hours : new DrawHours(hall, hall.Find(at)!, date);
            if (!(mayStay && at == queue.Id) && hours.Refuse([services[i]], now) is { } refusal)
            {
                return i == 0 && !mayStay ? refusal : refusal with { Field = $"services[{i}]" };
            }
        }

        return null;
    }

    private Refusal? RefuseClass(PriorityClassId id, PriorityEvidence evidence) =>
        hall.Find(id) is not { } priority ? new Refusal(RefusalCode.Invalid, "the hall has no such priority class", "priorityClass")
        : priority.Evidence <= evidence ? null
        : new Refusal(RefusalCode.Forbidden, "a member of staff must have seen what this class stands on", "priorityClass");
}
