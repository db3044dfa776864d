using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Changes a ticket's priority class; the class it has, to verify what it stands on.</summary>
/// <param name="PriorityClass">The class.</param>
/// <param name="Evidence">What it stands on; by default what the class takes.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReprioritiseRequest(string PriorityClass, PriorityEvidence? Evidence = null, string? Reason = null)
{
    public static ReprioritiseRequest Read(BodyFields fields) => new(
        fields.Identity<PriorityClassId>("priorityClass", required: true)?.Value ?? string.Empty,
        EvidenceRules.Read(fields),
        fields.Reason());
}
