using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>
/// Moves a ticket to another queue, or to one window, with its seniority; or ends it, to go on as a new ticket of another hall.
/// </summary>
/// <param name="Queue">The queue to move to; without one the window says where.</param>
/// <param name="CallId">The live call; needed while it is being served.</param>
/// <param name="Reason">Why.</param>
/// <param name="Window">The only window that shall take it; null for any that serves the queue.</param>
/// <param name="Hall">The hall to go on in, instead of a queue.</param>
/// <param name="Service">The service item of that hall that comes first; the ticket's other services left go along.</param>
/// <param name="GivenUp">Those of the other services left that do not go along, on purpose: needed for what that hall does not offer.</param>
internal sealed record TransferRequest(
    string? Queue = null,
    CallId? CallId = null,
    string? Reason = null,
    string? Window = null,
    string? Hall = null,
    string? Service = null,
    string[]? GivenUp = null)
{
    public static TransferRequest Read(BodyFields fields)
    {
        var hall = fields.Identity<HallId>("hall", required: false);
        var window = fields.Identity<WindowId>("window", required: false);
        var queue = fields.Identity<QueueId>("queue", required: hall is null && window is null);
        var service = fields.Identity<ServiceId>("service", required: hall is not null);
        var givenUp = fields.OptionalIdentities<ServiceId>("givenUp");
        if (hall is null && (service is not null || givenUp.Length > 0))
        {
            fields.Refuse(service is not null ? "service" : "givenUp", "goes with a hall only");
        }

        if (hall is not null && (queue is not null || window is not null))
        {
            fields.Refuse(queue is not null ? "queue" : "window", "is chosen by the other hall");
        }

        return new(queue?.Value, fields.Identity<CallId>("callId", required: false), fields.Reason(), window?.Value, hall?.Value, service?.Value, givenUp.Length > 0 ? [.. givenUp] : null);
    }
}
