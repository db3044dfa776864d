using System.Collections.Immutable;
using Orleans.Concurrency;
using Queueing.Domain.Devices;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Dispatch;

/// <summary>
/// The dispatcher of one hall on one business day; the key is <c>hall/yyyy-MM-dd</c>. Owns seats and duties, tidal episodes
/// and alerts, and keeps the view of the hall that routing goes by.
/// </summary>
[Alias("queueing.dispatcher-grain")]
public interface IDispatcherGrain : IGrainWithStringKey
{
    /// <summary>Orders the queues that a free window may serve by how due they are; appends nothing, calls nobody.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The queues believed to have somebody waiting, most due first. Queues left out are believed empty: a hint, no proof.</returns>
    [Alias("choose"), AlwaysInterleave]
    ValueTask<ImmutableArray<Choice>> Choose(WindowId window);

    /// <summary>Tells who is to come to a window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>What is known; nobody for a window that the hall does not have.</returns>
    [Alias("prospects"), AlwaysInterleave]
    ValueTask<WindowProspects> Prospects(WindowId window);

    /// <summary>Is told how a queue stands.</summary>
    /// <param name="summary">The summary; an older version than one known is ignored.</param>
    /// <returns>When sent.</returns>
    [Alias("queue-report"), OneWay]
    ValueTask ReportQueue([Immutable] QueueSummary summary);

    /// <summary>Is told how a window stands.</summary>
    /// <param name="summary">The summary; an older version than one known is ignored.</param>
    /// <returns>When sent.</returns>
    [Alias("window-report"), OneWay]
    ValueTask ReportWindow([Immutable] WindowSummary summary);

    /// <summary>Is told what was found of the hall's devices.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>When sent.</returns>
    [Alias("device-report"), OneWay]
    ValueTask ReportDevices(ImmutableArray<DeviceFinding> findings);

    /// <summary>Is told which zones had a board and have none now: whoever is called there cannot know it, and is not missed.</summary>
    /// <param name="zones">The zones.</param>
    /// <returns>When sent.</returns>
    [Alias("zone-report"), OneWay]
    ValueTask ReportLostZones(ImmutableArray<string> zones);

    /// <summary>Is woken: compares the journal's heads with its view, asks owners that are ahead to report, drives deadlines.</summary>
    /// <returns>When sent.</returns>
    [Alias("poke"), OneWay]
    ValueTask Poke();

    /// <summary>Seats a clerk at a window, or frees the window's seat. A clerk seated elsewhere leaves that seat.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="window">The window.</param>
    /// <param name="clerk">The clerk; null signs out whoever sits there.</param>
    /// <param name="terms">On which terms; null for the plain ones.</param>
    /// <returns>The order that the window is now sent, or a refusal.</returns>
    [Alias("seat"), AlwaysInterleave]
    ValueTask<Answer<WindowOrder>> Seat(Caller caller, WindowId window, StaffId? clerk, SeatTerms? terms = null);

    /// <summary>Offers the seat at a window, with what is in hand, to a colleague, who takes it by signing in there.</summary>
    /// <param name="caller">Who asks, under which key: whoever sits there, or a supervisor.</param>
    /// <param name="window">The window.</param>
    /// <param name="to">To whom; null takes the offer back.</param>
    /// <param name="reason">Why; at most 200 characters, or null.</param>
    /// <returns>The order that the window is now sent, or a refusal.</returns>
    [Alias("hand-over"), AlwaysInterleave]
    ValueTask<Answer<WindowOrder>> HandOver(Caller caller, WindowId window, StaffId? to, string? reason);

    /// <summary>Brings somebody forward from the back office to a free window, without a tide.</summary>
    /// <param name="caller">The supervisor, and the key.</param>
    /// <param name="person">Who.</param>
    /// <param name="window">The window.</param>
    /// <param name="reason">Why; at most 200 characters, or null.</param>
    /// <returns>Where they are, or a refusal.</returns>
    [Alias("bring-forward"), AlwaysInterleave]
    ValueTask<Answer<StaffView>> BringForward(Caller caller, StaffId person, WindowId window, string? reason);

    /// <summary>Sends somebody back to the back office; the window finishes what is in hand.</summary>
    /// <param name="caller">The supervisor, and the key.</param>
    /// <param name="person">Who.</param>
    /// <param name="reason">Why; at most 200 characters, or null.</param>
    /// <returns>Where they are, or a refusal.</returns>
    [Alias("send-back"), AlwaysInterleave]
    ValueTask<Answer<StaffView>> SendBack(Caller caller, StaffId person, string? reason);

    /// <summary>Orders a tidal duty by hand; binds the policy for the minimum duty.</summary>
    /// <param name="caller">The supervisor, and the key.</param>
    /// <param name="window">The window.</param>
    /// <param name="forQueue">The queue it shall help.</param>
    /// <param name="clerk">Whom to bring forward from the back office; null for the clerk seated there.</param>
    /// <param name="reason">Why, in the supervisor's words; at most 200 characters, or null.</param>
    /// <returns>The episode, or a refusal.</returns>
    [Alias("open-tide"), AlwaysInterleave]
    ValueTask<Answer<TideView>> OpenTide(Caller caller, WindowId window, QueueId forQueue, StaffId? clerk, string? reason = null);

    /// <summary>Approves, declines, acknowledges or releases an episode.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="tide">The episode.</param>
    /// <param name="action">What to do.</param>
    /// <param name="reason">Why, in that person's words; at most 200 characters, or null; a duty is taken on without one.</param>
    /// <returns>The episode afterwards, or a refusal.</returns>
    [Alias("act-on-tide"), AlwaysInterleave]
    ValueTask<Answer<TideView>> ActOnTide(Caller caller, TideId tide, TideAction action, string? reason = null);

    /// <summary>Acknowledges an alert.</summary>
    /// <param name="caller">The supervisor, and the key.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="reason">What is done about it; at most 200 characters, or null.</param>
    /// <returns>The alert afterwards, or a refusal.</returns>
    [Alias("acknowledge-alert"), AlwaysInterleave]
    ValueTask<Answer<AlertView>> AcknowledgeAlert(Caller caller, string alert, string? reason = null);

    /// <summary>Reads the floor, waiting for a change if asked.</summary>
    /// <param name="epoch">The epoch the caller has seen; null to read at once.</param>
    /// <param name="after">The sequence the caller has seen in that epoch.</param>
    /// <returns>The floor; at once when it has changed, else on the next change or after two seconds.</returns>
    [Alias("follow"), AlwaysInterleave]
    ValueTask<FloorView> Follow(string? epoch, long after);
}
