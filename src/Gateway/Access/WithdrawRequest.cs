using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>Takes a role away.</summary>
/// <param name="Hall">The hall, or <c>*</c>: exactly where it was given.</param>
/// <param name="Role">The role.</param>
/// <param name="Reason">Why, for the audit.</param>
internal sealed record WithdrawRequest(string Hall, StaffRole Role, string? Reason = null)
{
    public static WithdrawRequest Read(BodyFields fields) => new(
        fields.Identity<HallScope>("hall", required: true)?.Value ?? string.Empty,
        fields.Choice("role", required: true, RoleRequest.Names) ?? default,
        fields.Reason());
}
