using System.Collections.Immutable;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>Things in so many words as a story needs.</summary>
internal static class Words
{
    public static string Of(object? what) => what switch
    {
        null => "nothing",
        TicketId x => $"{x.Issuer}/{x.Sequence}",
        TicketView x => $"{x.Number} ({Of(x.Id)}) {State(x.State, x.Queue.Value, x.Call)}, version {x.Version}",
        CallView { Ticket: { } ticket } => Of(ticket),
        CallView x => x.WindowClosed ? "nobody waits, the window closes" : "nobody waits, the window is ready",
        WindowView x => $"{x.Id} is {x.State} under {Of(x.Order)}, in hand {Of(x.Hand)}",
        WindowOrder x => $"order {x.Number}: {x.Clerk?.Value ?? "nobody"}" + (x.Tide is { } tide ? $" on {tide}" : string.Empty),
        TideView x => $"{x.Id} is {x.State}: {x.Clerk} at {x.Window} for {x.ForQueue}",
        AlertView x => $"alert {x.Id} of {x.Queue}, level {x.Level}" + (x.ClearedAt is null ? string.Empty : ", cleared"),
        StaffView x => $"{x.Id} is {x.State} at {x.Window?.Value ?? "no window"}",
        PapersView x => string.Join("; ", x.Tickets.Select(ticket => Of(ticket))),
        SteeredView x => $"{x.Count} were sent from {x.Service} to {x.To}",
        WebhookView x => $"{x.Id} is {x.State}, wants {Of(x.Types)} at {x.Url}, has {x.DeadLetters} dead letters",
        WebhookSecretView x => Of(x.Webhook),
        ImmutableArray<string> x => x.IsEmpty ? "everything" : string.Join(" ", x),
        Refusal x => $"no, {x.Code}: {x.Detail}",
        TicketCommand x => $"wants to {x.Action.ToString().ToLowerInvariant()} {Of(x.Ticket)}"
            + (x.Call is { } call ? $" under {call}" : string.Empty) + (x.Target is { } target ? $" to {target}" : string.Empty)
            + (x.Hall is { } hall ? $" to {x.Service} of {hall}" : string.Empty),
        ModelTicket x => $"{x.Number} ({Of(x.Id)}) {State(x.State, x.Queue.Value, x.Call)}, version {x.Version}",
        ModelTide x => $"{x.Id} ({x.State}): {x.Clerk} at {x.Window} for {x.ForQueue}",
        _ => what.ToString() ?? string.Empty,
    };

    private static string State(TicketState state, string queue, CallId? call) =>
        state is TicketState.Called or TicketState.Serving ? $"{state} under {call}" : $"{state} in {queue}";
}
