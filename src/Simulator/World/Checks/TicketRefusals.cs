using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>What must be true of a ticket when its queue refuses to act on it, or to give it to a window by name.</summary>
internal static class TicketRefusals
{
    private const string ClassField = "priorityClass";

    /// <summary>Tells whether a call by name was refused for the ticket's sake, not the window's.</summary>
    public static bool IsOfTicket(Refusal refusal) =>
        refusal.Code is RefusalCode.Unknown or RefusalCode.WrongState or RefusalCode.StaleCall || refusal.Field is "ticketId" or "reason"
        || (refusal.Code == RefusalCode.Forbidden && Enum.TryParse<TicketState>(refusal.State, ignoreCase: true, out _));

    /// <summary>Explains a "no" to a command by what the ticket was to the queue at some moment; null before it came.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="command">The command.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="now">The world's true time.</param>
    public static bool Explain(Refusal refusal, TicketCommand command, ModelTicket? ticket, Hall hall, DateTimeOffset now)
    {
        var action = command.Action == TicketAction.Reprioritise && command.PriorityClass == ticket?.Class ? TicketAction.Verify : command.Action;
        var allowed = ticket is not null && LifeCheck.Allows(ticket.State, action);
        return refusal.Code switch
        {
            RefusalCode.Unknown => ticket is null,
            RefusalCode.WrongState => ticket is not null && (allowed
                ? IsTooSoonOrDone(action, ticket)
                : ticket.State == TicketState.Transferred || Said.IsState(refusal, ticket.State)),
            RefusalCode.StaleCall => allowed && command.Call is { } call && ticket!.LiveCall != call,
            RefusalCode.WindowNotOpen => command.WindowClosed,
            RefusalCode.NoDraw => action == TicketAction.AddService,
            RefusalCode.Invalid => IsInvalid(refusal, command, ticket, action, hall, now),
            _ => false,
        };
    }

    public static bool ExplainCall(ClientOperation operation, Refusal refusal, ModelTicket ticket, ModelWindow window, Hall hall)
    {
        var bySupervisor = !Said.IsClerk(operation.Caller.By);
        var takesOver = operation.Method == "TakeOver";
        return refusal.Code switch
        {
            RefusalCode.WrongState => !LifeCheck.Allows(ticket.State, takesOver ? TicketAction.TakeOver : TicketAction.Call) && Said.IsState(refusal, ticket.State),
            RefusalCode.StaleCall => takesOver && ticket.LiveCall != (CallId)operation.Arguments[1]!,
            RefusalCode.Forbidden when refusal.Field == "ticketId" => !window.MayName(hall, bySupervisor).Contains(ticket.Queue),
            RefusalCode.Forbidden => !bySupervisor && (ticket.IsWaiting || (ticket.Aim is { } aim && aim != window.Id)),
            RefusalCode.Invalid when takesOver => string.IsNullOrWhiteSpace((string?)operation.Arguments[2]),
            RefusalCode.Invalid => ticket.IsWaiting && bySupervisor && string.IsNullOrWhiteSpace((string?)operation.Arguments[1]),
            _ => false,
        };
    }

    /// <summary>The calls and ends that come right after another; what is rated; who waits before the day is over.</summary>
    private static bool IsTooSoonOrDone(TicketAction action, ModelTicket ticket) => action switch
    {
        TicketAction.Recall => true,
        TicketAction.Finish => ticket.TakenUpAt is not null,
        TicketAction.Rate => ticket.Rated > 0,
        TicketAction.Expire => ticket.IsWaiting,
        TicketAction.LiftAim => ticket.Aim is null,
        _ => false,
    };

    private static bool IsInvalid(Refusal refusal, TicketCommand command, ModelTicket? ticket, TicketAction action, Hall hall, DateTimeOffset now) => refusal.Field switch
    {
        "reason" => string.IsNullOrWhiteSpace(command.Reason),
        "callId" => command.Call is null && ticket?.LiveCall is not null,
        "window" when action == TicketAction.ServeByHand => hall.Find(command.Window!.Value) is null,
        "calledAt" => command.CalledAt < ticket?.Since || PaperRefusals.IsYetToCome(command.CalledAt, now),
        "startedAt" => command.StartedAt < command.CalledAt || PaperRefusals.IsYetToCome(command.StartedAt, now),
        "finishedAt" => command.FinishedAt < command.StartedAt || PaperRefusals.IsYetToCome(command.FinishedAt, now),
        "queue" => action == TicketAction.Transfer && (command.Target is not { } target || hall.Find(target) is null || target == ticket?.Queue),
        "window" => action == TicketAction.Transfer && command.Window is { } window
            && ((ticket is { IsWaiting: true } && ticket.Aim == window) || (command.Target is { } its && !hall.Find(window)!.Own.Contains(its))),
        ClassField => action == TicketAction.Verify,
        "score" => command.Score is < 1 or > 5,
        "service" => ticket is not null && command.Service is { } service && !ticket.Services.Contains(service),
        "after" => command.PlaceAfter < 1,
        "givenUp" => action == TicketAction.Forward && ticket is not null && ticket.Beside(command.Service!.Value).Except(command.Services).Any(),
        _ when action == TicketAction.Forward => ticket is not null && command.Services.Except(ticket.Beside(command.Service!.Value)).Any(),
        _ => action == TicketAction.AddService && ticket is not null && command.Services.Any(ticket.Services.Contains),
    };
}
