using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Moves a ticket to another queue, or to one window, with its seniority.</summary>
/// <param name="Queue">The queue to move to; without one the window says where.</param>
/// <param name="CallId">The live call; needed while it is being served.</param>
/// <param name="Reason">Why.</param>
/// <param name="Window">The only window that shall take it; null for any that serves the queue.</param>
internal sealed record TransferRequest(string? Queue = null, CallId? CallId = null, string? Reason = null, string? Window = null)
{
    public static TransferRequest Read(BodyFields fields)
    {
        var window = fields.Identity<WindowId>("window", required: false)?.Value;
        return new(
            fields.Identity<QueueId>("queue", required: window is null)?.Value,
            fields.Identity<CallId>("callId", required: false),
            fields.Reason(),
            window);
    }
}
