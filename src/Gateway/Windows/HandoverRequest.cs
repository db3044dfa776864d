using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Offers a seat, with what is in hand, to a colleague.</summary>
/// <param name="To">To whom; null takes the offer back.</param>
/// <param name="Reason">Why.</param>
internal sealed record HandoverRequest(string? To, string? Reason = null)
{
    public static HandoverRequest Read(BodyFields fields) => new(fields.IdentityOrNull<StaffId>("to")?.Value, fields.Reason());
}
