using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Floor;

/// <summary>Orders a tidal duty by hand.</summary>
/// <param name="Window">The window.</param>
/// <param name="ForQueue">The queue it shall help.</param>
/// <param name="Staff">Whom to bring forward from the back office; null for the clerk seated there.</param>
/// <param name="Reason">Why.</param>
internal sealed record TideRequest(string Window, string ForQueue, string? Staff, string? Reason = null)
{
    public static TideRequest Read(BodyFields fields) => new(
        fields.Identity<WindowId>("window", required: true)?.Value ?? string.Empty,
        fields.Identity<QueueId>("forQueue", required: true)?.Value ?? string.Empty,
        fields.Identity<StaffId>("staff", required: false)?.Value,
        fields.Reason());
}
