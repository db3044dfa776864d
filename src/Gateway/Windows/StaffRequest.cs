using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Seats somebody at a window, or nobody.</summary>
internal sealed record StaffRequest(string? Staff)
{
    public static StaffRequest Read(BodyFields fields) => new(fields.IdentityOrNull<StaffId>("staff")?.Value);
}
