using Queueing.Gateway.Tickets;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Windows;

/// <summary>A ticket called to a window, and why it.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Reason">Why it and no other; null where that is not known any more.</param>
internal sealed record CallAnswer(TicketAnswer Ticket, CallReasonAnswer? Reason)
{
    /// <returns>The answer; null without a ticket.</returns>
    public static CallAnswer? Of(CallView? call, TimeZoneInfo zone) => call?.Ticket is { } ticket
        ? new CallAnswer(TicketAnswers.ForStaff(ticket, zone), call.Reason is { } reason ? CallReasonAnswer.Of(reason) : null)
        : null;
}
