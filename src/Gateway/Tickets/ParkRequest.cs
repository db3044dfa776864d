using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Sets a ticket aside.</summary>
/// <param name="Reason">Why; required.</param>
/// <param name="CallId">The live call; needed while it is being served.</param>
internal sealed record ParkRequest(string Reason, CallId? CallId = null)
{
    public static ParkRequest Read(BodyFields fields) =>
        new(fields.RequiredReason(), fields.Identity<CallId>("callId", required: false));
}
