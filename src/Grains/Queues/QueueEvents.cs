using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Queues;

/// <summary>The stored names of a queue's events: a contract with every journal ever written.</summary>
internal static class QueueEvents
{
    public static EventCodec<TicketEvent> Codec { get; } = new(
        ("ticket-drawn", QueueEventJson.Default.TicketDrawn),
        ("ticket-called", QueueEventJson.Default.TicketCalled),
        ("ticket-recalled", QueueEventJson.Default.TicketRecalled),
        ("service-started", QueueEventJson.Default.ServiceStarted),
        ("service-finished", QueueEventJson.Default.ServiceFinished),
        ("ticket-missed", QueueEventJson.Default.TicketMissed),
        ("ticket-put-back", QueueEventJson.Default.TicketPutBack),
        ("ticket-reinstated", QueueEventJson.Default.TicketReinstated),
        ("ticket-transferred-out", QueueEventJson.Default.TicketTransferredOut),
        ("ticket-transferred-in", QueueEventJson.Default.TicketTransferredIn),
        ("ticket-cancelled", QueueEventJson.Default.TicketCancelled),
        ("ticket-parked", QueueEventJson.Default.TicketParked),
        ("ticket-released", QueueEventJson.Default.TicketReleased),
        ("ticket-requeued", QueueEventJson.Default.TicketRequeued),
        ("ticket-reprioritised", QueueEventJson.Default.TicketReprioritised),
        ("ticket-reopened", QueueEventJson.Default.TicketReopened),
        ("ticket-expired", QueueEventJson.Default.TicketExpired),
        ("ticket-reprinted", QueueEventJson.Default.TicketReprinted),
        ("service-rated", QueueEventJson.Default.ServiceRated),
        ("segment-finished", QueueEventJson.Default.SegmentFinished),
        ("services-added", QueueEventJson.Default.ServicesAdded),
        ("ticket-aimed", QueueEventJson.Default.TicketAimed),
        ("aim-lifted", QueueEventJson.Default.AimLifted),
        ("call-moved", QueueEventJson.Default.CallMoved),
        ("paper-entered", QueueEventJson.Default.PaperEntered),
        ("served-by-hand", QueueEventJson.Default.ServedByHand),
        ("ticket-forwarded", QueueEventJson.Default.TicketForwarded),
        ("forward-arrived", QueueEventJson.Default.ForwardArrived));
}
