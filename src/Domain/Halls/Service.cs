using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A service item (事项): what a citizen comes for, the queue that handles it, and what to know before coming.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">The department it belongs to.</param>
/// <param name="Queue">The queue its tickets wait in.</param>
public sealed record Service(ServiceId Id, LocalizedText Name, DepartmentId Department, QueueId Queue)
{
    /// <summary>Gets the materials to bring (申请材料); empty when none are named.</summary>
    public ImmutableArray<LocalizedText> Materials { get; init; } = [];

    /// <summary>Gets when it is done; null when that is not told.</summary>
    public Handling? Handling { get; init; }

    /// <summary>Gets the time limit (办理时限) in words; null when none is told.</summary>
    public LocalizedText? TimeLimit { get; init; }

    /// <summary>Gets the legal basis (设定依据); null when none is told.</summary>
    public LocalizedText? LegalBasis { get; init; }

    /// <summary>Gets the fee (收费); null when none is told.</summary>
    public LocalizedText? Fee { get; init; }

    /// <summary>Gets the other ways to have it done, in the order in which they are offered.</summary>
    public ImmutableArray<Alternative> Alternatives { get; init; } = [];
}
