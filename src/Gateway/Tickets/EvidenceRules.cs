using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tickets;

/// <summary>What a priority class stands on: the citizen's word, or what a member of staff has seen.</summary>
internal static class EvidenceRules
{
    private static readonly (string Name, PriorityEvidence Value)[] Taken =
        [("declared", PriorityEvidence.Declared), ("verified", PriorityEvidence.Verified)];

    /// <summary>Gets what may be asked for.</summary>
    public static ReadOnlySpan<(string Name, PriorityEvidence Value)> Choices => Taken;

    public static PriorityEvidence? Read(BodyFields fields) => fields.Choice("evidence", required: false, Choices);

    /// <summary>Staff vouch for what the class takes, unless they say more; who is not staff vouches for nothing.</summary>
    /// <returns>The problem; null when the class may be given.</returns>
    public static Problem? Resolve(Roles role, PriorityClass priority, PriorityEvidence? asked, out PriorityEvidence evidence)
    {
        var isStaff = role is Roles.Clerk or Roles.Supervisor;
        evidence = priority.Evidence is PriorityEvidence.None ? PriorityEvidence.None : asked ?? priority.Evidence;
        return isStaff || evidence is not PriorityEvidence.Verified ? null
            : asked is null ? Problem.OfField(ProblemKind.Forbidden, "priorityClass", "is given by a member of staff who has seen what it stands on")
            : Problem.OfField(ProblemKind.Forbidden, "evidence", "is verified by a member of staff");
    }
}
