using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Acts on a ticket under its live call.</summary>
/// <param name="CallId">The live call, as the answer to the calling told it.</param>
/// <param name="Reason">Why, or nothing.</param>
internal sealed record CallRequest(CallId CallId, string? Reason = null)
{
    public static CallRequest Read(BodyFields fields) =>
        new(fields.Identity<CallId>("callId", required: true) ?? default, fields.Reason());
}
