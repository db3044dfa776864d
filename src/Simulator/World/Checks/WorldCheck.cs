using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Watches a world and throws <see cref="WorldViolation"/> when something does not hold. It is told of everything on the world's
/// one thread, in order; steps count up and never repeat.
/// </summary>
internal abstract class WorldCheck
{
    /// <summary>A set became durable, whatever the writer will hear of it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="recorded">Its events as they are recorded, in the set's order.</param>
    /// <param name="step">When, in the world's steps.</param>
    /// <param name="at">When, by the world's true time; events carry the time of their node's clock, which may be off.</param>
    public virtual void Appended(AppendSet set, IReadOnlyList<RecordedEvent> recorded, long step, DateTimeOffset at)
    {
    }

    /// <summary>Somebody began an operation.</summary>
    public virtual void Invoked(ClientOperation operation)
    {
    }

    /// <summary>Somebody got a definite answer. Who gave up without one is never told here: it may be done or not.</summary>
    public virtual void Returned(ClientOperation operation)
    {
    }

    /// <summary>Somebody asked again and again, and gave up.</summary>
    public virtual void Unanswered(ClientOperation operation)
    {
    }

    /// <summary>Somebody read how a ticket stands.</summary>
    /// <param name="queue">The queue that was asked.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="view">What the queue told; null when it knows no such ticket.</param>
    /// <param name="from">The step of the question.</param>
    /// <param name="to">The step of the answer.</param>
    public virtual void Read(QueueId queue, TicketId ticket, TicketView? view, long from, long to)
    {
    }

    /// <summary>Somebody asked whether papers can be entered.</summary>
    /// <param name="queue">The queue that was asked.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="conflicts">What the queue objected to.</param>
    /// <param name="from">The step of the question.</param>
    /// <param name="to">The step of the answer.</param>
    public virtual void Read(QueueId queue, ImmutableArray<PaperEntry> papers, ImmutableArray<PaperConflict> conflicts, long from, long to)
    {
    }

    /// <summary>Somebody looked for a paper by what stands on it.</summary>
    /// <param name="queue">The queue that was asked.</param>
    /// <param name="text">What stands on it.</param>
    /// <param name="view">What the queue told; null when it knows no such paper.</param>
    /// <param name="from">The step of the question.</param>
    /// <param name="to">The step of the answer.</param>
    public virtual void Read(QueueId queue, string text, TicketView? view, long from, long to)
    {
    }

    /// <summary>Somebody read how many were steered to other ways.</summary>
    /// <param name="told">The day's counts.</param>
    /// <param name="from">The step of the question.</param>
    /// <param name="to">The step of the answer.</param>
    public virtual void Read(ImmutableArray<SteeredView> told, long from, long to)
    {
    }

    /// <summary>Somebody saw the board.</summary>
    public virtual void Saw(BoardView board)
    {
    }

    /// <summary>Somebody saw the floor.</summary>
    public virtual void Saw(FloorView floor)
    {
    }

    /// <summary>An activation of the dispatcher or the board hears a report of a queue or a window.</summary>
    /// <param name="epoch">Which activation, as its views name it.</param>
    /// <param name="report">The report.</param>
    public virtual void Heard(string epoch, object report)
    {
    }

    /// <summary>The dispatcher hears a report of a queue or a window.</summary>
    /// <param name="report">The report.</param>
    /// <param name="at">When, by the world's true time.</param>
    public virtual void HeardByDispatcher(object report, DateTimeOffset at)
    {
    }

    /// <summary>An event is on its way to a receiver.</summary>
    public virtual void Posted(PostAttempt attempt)
    {
    }

    /// <summary>The service heard what came of it; never told of attempts that its process did not outlive.</summary>
    public virtual void Answered(PostAttempt attempt)
    {
    }

    /// <summary>An administrator read a subscription's dead letters.</summary>
    /// <param name="webhook">The subscription.</param>
    /// <param name="letters">What was told; null when there is no such subscription.</param>
    public virtual void Read(WebhookId webhook, DeadLettersView? letters)
    {
    }

    /// <summary>A device is enrolled, or is otherwise than before.</summary>
    /// <param name="device">How it really is.</param>
    /// <param name="at">When, by the world's true time.</param>
    public virtual void Stands(ModelDevice device, DateTimeOffset at)
    {
    }

    /// <summary>The watch over devices heard from one that it is there.</summary>
    /// <param name="device">The device.</param>
    /// <param name="at">When, by the world's true time.</param>
    public virtual void Beats(DeviceId device, DateTimeOffset at)
    {
    }

    /// <summary>A device asked for something, which is noted in the list that the watch is told again and again.</summary>
    /// <param name="device">The device.</param>
    /// <param name="at">When, by the world's true time.</param>
    public virtual void Asks(DeviceId device, DateTimeOffset at)
    {
    }

    /// <summary>Something begins to fail.</summary>
    /// <param name="fault">What, and for how long.</param>
    /// <param name="at">When, by the world's true time.</param>
    public virtual void Began(Fault fault, DateTimeOffset at)
    {
    }

    /// <summary>Time goes by. Told every few seconds, whatever happens.</summary>
    /// <param name="now">The world's true time.</param>
    /// <param name="calm">For how long nothing failed; zero while something does.</param>
    public virtual void Looked(DateTimeOffset now, TimeSpan calm)
    {
    }

    /// <summary>All faults are over, everything has come to rest, and everybody was asked what they know.</summary>
    public virtual void Ended(Ending ending)
    {
    }
}
