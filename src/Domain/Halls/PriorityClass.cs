using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A priority class (优先类别): people who are served as if they had come earlier.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="HeadStart">
/// How much earlier (优先时差); not negative. It bounds overtaking: a ticket is overtaken only by tickets that become
/// eligible within this time after it.
/// </param>
public sealed record PriorityClass(PriorityClassId Id, LocalizedText Name, TimeSpan HeadStart);
