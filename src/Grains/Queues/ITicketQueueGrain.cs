using Orleans.Concurrency;
using Queueing.Domain.Estimates;
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

    /// <summary>Is asked to report itself to the dispatcher and the board, and to read its stream if that has moved on.</summary>
    /// <param name="head">The version its stream was seen at.</param>
    /// <returns>When sent.</returns>
    [Alias("report"), OneWay]
    ValueTask Report(long head);
}
