using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A department (部门) that has services in the hall.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">Its name.</param>
public sealed record Department(DepartmentId Id, LocalizedText Name);
