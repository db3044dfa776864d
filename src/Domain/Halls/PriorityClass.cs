using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Halls;

/// <summary>A priority class (优先类别): people who are served as if they had come earlier.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="HeadStart">
/// How much earlier (优先时差); not negative. It bounds overtaking: a ticket is overtaken only by tickets that become
/// eligible within this time after it.
/// </param>
/// <param name="Evidence">
/// What it takes: nothing for the ordinary class, the citizen's word, or that a member of staff has seen it.
/// </param>
public sealed record PriorityClass(PriorityClassId Id, LocalizedText Name, TimeSpan HeadStart, PriorityEvidence Evidence = PriorityEvidence.Declared);
