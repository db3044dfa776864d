using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A member of staff (工作人员).</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">The name shown to colleagues; never on boards.</param>
/// <param name="Skills">The queues this person can serve; at least one.</param>
/// <param name="HomeWindow">The window this person usually sits at; null for the back office (后台).</param>
public sealed record StaffMember(StaffId Id, LocalizedText Name, ImmutableArray<QueueId> Skills, WindowId? HomeWindow);
