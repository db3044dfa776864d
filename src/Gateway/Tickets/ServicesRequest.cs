using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Puts further services on a ticket that is being served.</summary>
/// <param name="CallId">The live call.</param>
/// <param name="Services">The service items.</param>
internal sealed record ServicesRequest(CallId CallId, string[] Services)
{
    public static ServicesRequest Read(BodyFields fields) => new(
        fields.Identity<CallId>("callId", required: true) ?? default,
        [.. fields.Identities<ServiceId>("services").Select(x => x.Value)]);
}
