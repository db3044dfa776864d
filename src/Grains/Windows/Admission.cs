using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Windows;

/// <summary>Who may act at a window, and when it calls.</summary>
internal static class Admission
{
    public static Refusal? Refuse(WindowDesk desk, Caller caller) => RefuseCaller(desk, caller) ?? (desk.Phase == WindowPhase.Open
        ? null
        : new Refusal(RefusalCode.WindowNotOpen, $"the window is {desk.Phase.ToString().ToLowerInvariant()}", State: desk.Phase.ToString().ToLowerInvariant()));

    /// <summary>A clerk acts at the window where they sit; supervisors and administrators anywhere in their halls.</summary>
    public static Refusal? RefuseCaller(WindowDesk desk, Caller caller) =>
        !IsClerk(caller) || caller.By == ClerkName(desk)
            ? null
            : new Refusal(RefusalCode.Forbidden, "you are not signed in at this window");

    public static bool IsClerk(Caller caller) => caller.By.StartsWith("clerk:", StringComparison.Ordinal);

    public static string ClerkName(WindowDesk desk) => $"clerk:{desk.Order?.Clerk?.Value}";

    /// <summary>A ticket that came without the clerk's asking, to a ready window or called by itself, is the next ticket; one that was called is in hand.</summary>
    public static Answer<CallView> FullHand(WindowDesk desk, CallView? hand, bool mayBeInHand)
    {
        if (mayBeInHand && hand is { Ticket.State: TicketState.Called } next && desk.LastCall is { } last && !last.By.Contains(':', StringComparison.Ordinal))
        {
            return next;
        }

        var number = hand?.Ticket?.Number.Value ?? "a ticket";
        return hand?.Ticket?.State == TicketState.Serving
            ? new Refusal(RefusalCode.HandFull, $"{number} is being served; finish, park or transfer it first", State: "serving")
            : new Refusal(RefusalCode.HandFull, $"{number} is called; start, miss, put back or cancel it first", State: "calling");
    }
}
