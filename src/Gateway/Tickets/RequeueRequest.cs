using System.ComponentModel.DataAnnotations;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Sends a ticket that is being served back in line.</summary>
/// <param name="CallId">The live call.</param>
/// <param name="Reason">Why; required.</param>
/// <param name="Place">Where; by default at its original place.</param>
/// <param name="After">After how many waiting tickets; with the place <c>after</c> only.</param>
internal sealed record RequeueRequest(
    CallId CallId,
    string Reason,
    ReinstatePlace? Place = null,
    [property: Range(1, LinePlace.MaxAfter)] int? After = null)
{
    public static RequeueRequest Read(BodyFields fields)
    {
        var call = fields.Identity<CallId>("callId", required: true) ?? default;
        var reason = fields.RequiredReason();
        var (place, after) = LinePlace.Read(fields, required: false);
        return new RequeueRequest(call, reason, place, after);
    }
}
