using Orleans.Concurrency;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Windows;

/// <summary>
/// One window on one business day; the key is <c>hall/yyyy-MM-dd/window</c>. Owns whether it is open, the sequence of its
/// calls, and the clerk and duty it was told.
/// </summary>
[Alias("queueing.window-grain")]
public interface IWindowGrain : IGrainWithStringKey
{
    /// <summary>Calls the next ticket, of whatever queue is due.</summary>
    /// <param name="caller">Who asks, under which key; the clerk seated here, or a supervisor.</param>
    /// <returns>The ticket with the reason; no ticket when every queue has said it is empty, and then the window is ready; or a refusal.</returns>
    [Alias("call-next")]
    ValueTask<Answer<CallView>> CallNext(Caller caller);

    /// <summary>Calls a certain ticket of a queue the window may serve: parked or missed, or, for a supervisor, waiting.</summary>
    /// <param name="caller">Who asks, under which key; the clerk seated here, or a supervisor.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="reason">Why; required when it waits; at most 200 characters.</param>
    /// <returns>The ticket with the reason, or a refusal.</returns>
    [Alias("call-ticket")]
    ValueTask<Answer<CallView>> CallTicket(Caller caller, TicketId ticket, string? reason);

    /// <summary>Takes over what another window has in hand, of a queue that this window may serve; the other one is not asked.</summary>
    /// <param name="caller">Who asks, under which key; the clerk seated here, or a supervisor.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="from">Its live call.</param>
    /// <param name="reason">Why; at most 200 characters.</param>
    /// <returns>The ticket under its new call, or a refusal.</returns>
    [Alias("take-over")]
    ValueTask<Answer<CallView>> TakeOver(Caller caller, TicketId ticket, CallId from, string reason);

    /// <summary>Opens, pauses, drains or closes the window.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="phase">What it shall be. Closing with a ticket in hand drains first.</param>
    /// <param name="reason">Required for a pause; at most 200 characters.</param>
    /// <returns>The window afterwards, or a refusal.</returns>
    [Alias("set-phase")]
    ValueTask<Answer<WindowView>> SetPhase(Caller caller, WindowPhase phase, string? reason);

    /// <summary>Chooses whether the window calls the next ticket by itself, as long as this clerk sits there.</summary>
    /// <param name="caller">Who asks, under which key; the clerk seated here, or a supervisor.</param>
    /// <param name="after">How long after the last ticket left; null: the clerk calls.</param>
    /// <returns>The window afterwards, or a refusal.</returns>
    [Alias("set-auto-call")]
    ValueTask<Answer<WindowView>> SetAutoCall(Caller caller, TimeSpan? after);

    /// <summary>Is reminded that it may have to call by itself, or to close; it may have forgotten over a restart, or the store refused it.</summary>
    /// <returns>When sent.</returns>
    [Alias("remind"), OneWay]
    ValueTask Remind();

    /// <summary>Takes the dispatcher's order if its number is higher than any taken before.</summary>
    /// <param name="order">The whole desired state.</param>
    /// <returns>The window afterwards.</returns>
    [Alias("obey")]
    ValueTask<WindowView> Obey(WindowOrder order);

    /// <summary>Is told, one way, what <see cref="Obey"/> takes.</summary>
    /// <param name="order">The whole desired state.</param>
    /// <returns>When sent.</returns>
    [Alias("tell"), OneWay]
    ValueTask Tell(WindowOrder order);

    /// <summary>Is told that somebody waits whom it may serve; a ready window then takes a ticket.</summary>
    /// <returns>When sent.</returns>
    [Alias("offer"), OneWay]
    ValueTask Offer();

    /// <summary>Is told that another number of people waits for it alone than before.</summary>
    /// <returns>When sent.</returns>
    [Alias("aim-changed"), OneWay]
    ValueTask AimChanged();

    /// <summary>Is told that the ticket of a call changed: started, ended, came back, or was called again.</summary>
    /// <param name="call">The call.</param>
    /// <returns>When sent.</returns>
    [Alias("hand-changed"), OneWay]
    ValueTask HandChanged(CallId call);

    /// <summary>Reads the window.</summary>
    /// <returns>The window.</returns>
    [Alias("view")]
    ValueTask<WindowView> View();

    /// <summary>Waits until the window has changed.</summary>
    /// <param name="after">The change counter the caller has seen; 0 for the first time.</param>
    /// <returns>The counter now; the same as before after two seconds without a change. The counter starts anew, above 0, with each activation.</returns>
    [Alias("follow"), AlwaysInterleave]
    ValueTask<long> Follow(long after);

    /// <summary>Is asked to report itself to the dispatcher and the board, and to read its stream if that has moved on.</summary>
    /// <param name="head">The version its stream was seen at.</param>
    /// <returns>When sent.</returns>
    [Alias("report"), OneWay]
    ValueTask Report(long head);
}
