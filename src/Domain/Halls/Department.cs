using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A department (部门) that has services in the hall.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">Its name.</param>
public sealed record Department(DepartmentId Id, LocalizedText Name)
{
    /// <summary>Gets the telephone number for questions (咨询电话); null when none is told.</summary>
    public string? Phone { get; init; }
}
