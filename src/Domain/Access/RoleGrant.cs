using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>A role where it holds.</summary>
/// <param name="Hall">The hall, or all.</param>
/// <param name="Role">The role.</param>
/// <param name="Staff">Whom of the hall's staff the account may sign in as; a clerk is somebody of one hall.</param>
public sealed record RoleGrant(HallScope Hall, StaffRole Role, StaffId? Staff = null);
