using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>What a definite answer says, whatever its type.</summary>
internal static class Said
{
    public static object? Value(object? answer) => answer switch
    {
        Answer<TicketView> x => x.Value,
        Answer<CallView> x => x.Value,
        Answer<WindowView> x => x.Value,
        Answer<WindowOrder> x => x.Value,
        Answer<TideView> x => x.Value,
        Answer<AlertView> x => x.Value,
        Answer<StaffView> x => x.Value,
        Answer<PapersView> x => x.Value,
        Answer<SteeredView> x => x.Value,
        Answer<WebhookView> x => x.Value,
        Answer<WebhookSecretView> x => x.Value,
        _ => null,
    };

    public static Refusal? No(object? answer) => answer switch
    {
        Answer<TicketView> x => x.Refusal,
        Answer<CallView> x => x.Refusal,
        Answer<WindowView> x => x.Refusal,
        Answer<WindowOrder> x => x.Refusal,
        Answer<TideView> x => x.Refusal,
        Answer<AlertView> x => x.Refusal,
        Answer<StaffView> x => x.Refusal,
        Answer<PapersView> x => x.Refusal,
        Answer<SteeredView> x => x.Refusal,
        Answer<WebhookView> x => x.Refusal,
        Answer<WebhookSecretView> x => x.Refusal,
        _ => null,
    };

    /// <summary>Tells whether a refusal names a state.</summary>
    public static bool IsState<T>(Refusal refusal, T state)
        where T : struct, Enum => string.Equals(refusal.State, state.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether somebody who acts is a clerk.</summary>
    public static bool IsClerk(string by) => by.StartsWith("clerk:", StringComparison.Ordinal);

    /// <summary>Tells whether somebody who acts is a supervisor.</summary>
    public static bool IsSupervisor(string by) => by.StartsWith("supervisor:", StringComparison.Ordinal);

    /// <summary>Tells whether what acts is another hall.</summary>
    public static bool IsHall(string by) => by.StartsWith("hall:", StringComparison.Ordinal);

    /// <summary>Records compare their arrays by reference: what two answers list is compared one by one.</summary>
    public static bool Same(object? a, object? b) => (a, b) switch
    {
        (TicketView x, TicketView y) => x with { Services = y.Services, Segments = y.Segments, Forward = y.Forward } == y
            && x.Services.SequenceEqual(y.Services) && x.Segments.SequenceEqual(y.Segments) && Same(x.Forward, y.Forward),
        (TicketForward x, TicketForward y) => x with { Along = y.Along } == y && x.Services.SequenceEqual(y.Services),
        (CallView x, CallView y) => x with { Ticket = y.Ticket } == y && Same(x.Ticket, y.Ticket),
        (PapersView x, PapersView y) => x.Tickets.Length == y.Tickets.Length && x.Tickets.Zip(y.Tickets).All(pair => Same(pair.First, pair.Second)),
        (TideView x, TideView y) => x with { Queues = y.Queues } == y && x.Queues.SequenceEqual(y.Queues),
        (WebhookView x, WebhookView y) => x with { Types = y.Types } == y && x.Types.SequenceEqual(y.Types),
        (WebhookSecretView x, WebhookSecretView y) => x.Secret == y.Secret && Same(x.Webhook, y.Webhook),
        _ => Equals(a, b),
    };
}
