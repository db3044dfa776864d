using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A service item (事项): what a citizen comes for, and the queue that handles it.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="Department">The department it belongs to.</param>
/// <param name="Queue">The queue its tickets wait in.</param>
public sealed record Service(ServiceId Id, LocalizedText Name, DepartmentId Department, QueueId Queue);
