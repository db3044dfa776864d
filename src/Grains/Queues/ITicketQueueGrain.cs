using System.Collections.Immutable;
using Orleans.Concurrency;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Queues;

/// <summary>
/// One queue on one business day; the key is <c>hall/yyyy-MM-dd/queue</c>. Owns its tickets from number to end and has the
/// final word on every live call.
/// </summary>
[Alias("queueing.queue-grain")]
public interface ITicketQueueGrain : IGrainWithStringKey
{
    /// <summary>Issues a number, durable before it is answered.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="draw">What for.</param>
    /// <returns>The ticket, or a refusal.</returns>
    [Alias("draw")]
    ValueTask<Answer<TicketView>> Draw(Caller caller, DrawTicket draw);

    /// <summary>Acts on a ticket.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="command">What to do.</param>
    /// <returns>The ticket afterwards, or a refusal. A ticket that was transferred away is <see cref="RefusalCode.WrongState"/> with the target in <see cref="Refusal.State"/>.</returns>
    [Alias("act")]
    ValueTask<Answer<TicketView>> Act(Caller caller, TicketCommand command);

    /// <summary>Gives its head to a window: one durable step with the window's record of the call.</summary>
    /// <param name="take">The window's call.</param>
    /// <returns>How it ended; the ticket is in the window's own stream then.</returns>
    [Alias("take")]
    ValueTask<TakeOutcome> Take(TakeTicket take);

    /// <summary>Gives a certain ticket to a window, as <see cref="Take"/> gives the head.</summary>
    /// <param name="take">The window's call; it names the ticket.</param>
    /// <returns>How it ended: taken, refused, or that the ticket went to another queue.</returns>
    [Alias("take-named")]
    ValueTask<NamedTake> TakeNamed(TakeTicket take);

    /// <summary>Tells whether a call is over: its ticket is no longer called or being served under it. Final once true.</summary>
    /// <param name="call">The call.</param>
    /// <param name="ticket">The ticket it was made for.</param>
    /// <returns>True when settled.</returns>
    [Alias("settled")]
    ValueTask<bool> IsSettled(CallId call, TicketId ticket);

    /// <summary>Finds a ticket.</summary>
    /// <param name="ticket">Its identity.</param>
    /// <returns>The ticket, in state Transferred with the new queue when it moved away; null when unknown.</returns>
    [Alias("find")]
    ValueTask<TicketView?> Find(TicketId ticket);

    /// <summary>Finds a ticket as the stream has it now, for whoever says "no" because of it.</summary>
    /// <param name="ticket">Its identity.</param>
    /// <returns>The ticket, in state Transferred with the new queue when it moved away; null when unknown.</returns>
    [Alias("locate")]
    ValueTask<TicketView?> Locate(TicketId ticket);

    /// <summary>Finds a ticket by its number.</summary>
    /// <param name="sequence">The number's digits.</param>
    /// <returns>The ticket, or null.</returns>
    [Alias("find-number")]
    ValueTask<TicketView?> FindNumber(int sequence);

    /// <summary>Enters numbers that were given out by hand in an outage, all or none; what is entered already is passed over.</summary>
    /// <param name="caller">Who asks, under which key.</param>
    /// <param name="command">The papers, and why.</param>
    /// <returns>Their tickets, or a refusal.</returns>
    [Alias("enter-papers")]
    ValueTask<Answer<PapersView>> EnterPapers(Caller caller, EnterPapers command);

    /// <summary>Tells which papers are entered already and said otherwise; a hint, for a request over several queues.</summary>
    /// <param name="papers">The papers.</param>
    /// <returns>The conflicts; none when all can be entered.</returns>
    [Alias("check-papers")]
    ValueTask<ImmutableArray<PaperConflict>> CheckPapers(ImmutableArray<PaperEntry> papers);

    /// <summary>Finds a ticket by what stands on its paper.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The ticket, or null.</returns>
    [Alias("find-paper")]
    ValueTask<TicketView?> FindPaper(string text);

    /// <summary>Lists the tickets that neither wait nor are over: parked, missed, called or being served.</summary>
    /// <returns>The tickets, the longest so first.</returns>
    [Alias("aside")]
    ValueTask<ImmutableArray<TicketView>> Aside();

    /// <summary>Tells whether somebody could be sent here from another hall now; a hint.</summary>
    /// <param name="service">The service they would come for; of this queue.</param>
    /// <returns>Why not, as a draw would be refused; null when they could.</returns>
    [Alias("may-arrive")]
    ValueTask<Refusal?> MayArrive(ServiceId service);

    /// <summary>Issues a number for somebody who was sent here from another hall, once; tells that hall's queue.</summary>
    /// <param name="arriving">The ticket that ended there.</param>
    /// <returns>The ticket here, the same however often it is asked for; a refusal only when it could not be stored.</returns>
    [Alias("admit")]
    ValueTask<Answer<TicketView>> Admit(ArrivingTicket arriving);

    /// <summary>Is told by another hall's queue what it would be asked by <see cref="Admit"/>.</summary>
    /// <param name="arriving">The ticket that ended there.</param>
    /// <returns>When sent.</returns>
    [Alias("arrive"), OneWay]
    ValueTask Arrive(ArrivingTicket arriving);

    /// <summary>Is told by another hall's queue which ticket goes on there.</summary>
    /// <param name="ticket">The ticket that ended here.</param>
    /// <param name="arrived">The ticket there.</param>
    /// <returns>When sent.</returns>
    [Alias("confirm-forward"), OneWay]
    ValueTask ConfirmForward(TicketId ticket, TicketId arrived);

    /// <summary>Describes itself, for a window whose dispatcher is silent.</summary>
    /// <returns>The summary at the present version.</returns>
    [Alias("summary")]
    ValueTask<QueueSummary> Summary();

    /// <summary>Is told how much window capacity it has; for estimates only.</summary>
    /// <param name="windows">The sum of its windows' shares and speeds; not negative.</param>
    /// <returns>When sent.</returns>
    [Alias("capacity"), OneWay]
    ValueTask TellCapacity(double windows);

    /// <summary>Is told what the hall knows of its windows; for estimates only.</summary>
    /// <param name="load">The load.</param>
    /// <returns>When sent.</returns>
    [Alias("load"), OneWay]
    ValueTask TellLoad([Immutable] QueueLoad load);

    /// <summary>Is told what was learned of its waits; for estimates only.</summary>
    /// <param name="model">The model.</param>
    /// <returns>When sent.</returns>
    [Alias("model"), OneWay]
    ValueTask TellModel([Immutable] WaitModel model);

    /// <summary>Is told that a window is closed: whoever waits for it alone is anybody's again.</summary>
    /// <param name="window">The window.</param>
    /// <returns>When sent.</returns>
    [Alias("lift-aims"), OneWay]
    ValueTask LiftAims(WindowId window);

    /// <summary>Is asked to move on whoever is past their deadline.</summary>
    /// <param name="upSince">Since when people could act without a break, as the dispatcher knows it; what began before has its full time from then.</param>
    /// <param name="asOf">The dispatcher's time; no deadline after it is taken.</param>
    /// <param name="sights">The windows whose zone lost its board, or has had it again only since then; others can be seen.</param>
    /// <returns>When sent.</returns>
    [Alias("take-due"), OneWay]
    ValueTask TakeDue(DateTimeOffset upSince, DateTimeOffset asOf, ImmutableArray<WindowSight> sights);

    /// <summary>Is asked to report itself to the dispatcher and the board, and to read its stream if that has moved on.</summary>
    /// <param name="head">The version its stream was seen at.</param>
    /// <returns>When sent.</returns>
    [Alias("report"), OneWay]
    ValueTask Report(long head);
}
