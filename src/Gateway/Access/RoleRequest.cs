using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>A role where it holds.</summary>
/// <param name="Hall">The hall, or <c>*</c> for all.</param>
/// <param name="Role">The role.</param>
/// <param name="Staff">Whom of the hall's staff the account may sign in as; a clerk is one.</param>
internal sealed record RoleRequest(string Hall, StaffRole Role, string? Staff = null)
{
    private static readonly (string Name, StaffRole Value)[] Known =
        [("clerk", StaffRole.Clerk), ("supervisor", StaffRole.Supervisor), ("administrator", StaffRole.Administrator)];

    public static ReadOnlySpan<(string Name, StaffRole Value)> Names => Known;

    public static RoleRequest Read(BodyFields fields) => new(
        fields.Identity<HallScope>("hall", required: true)?.Value ?? string.Empty,
        fields.Choice("role", required: true, Names) ?? default,
        fields.Identity<StaffId>("staff", required: false)?.Value);

    public RoleGrant ToGrant() => new(new HallScope(Hall), Role, Staff is { } staff ? new StaffId(staff) : null);
}
