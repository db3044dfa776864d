using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Gives a ticket up.</summary>
internal sealed record CancelRequest(string? Reason = null)
{
    public static CancelRequest Read(BodyFields fields) => new(fields.Reason());
}
