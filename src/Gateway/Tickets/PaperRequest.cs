using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>A number given out by hand, as it was written down.</summary>
/// <param name="Paper">What stands on the paper.</param>
/// <param name="Services">The service items, each once; the number is of the first one's queue, and carries all.</param>
/// <param name="GivenAt">When it was given, with an offset.</param>
/// <param name="PriorityClass">The priority class; by default the hall's ordinary one.</param>
/// <param name="Evidence">What the class stands on; by default what it takes.</param>
/// <param name="Window">The window it was called to.</param>
/// <param name="CalledAt">When it was called there.</param>
/// <param name="StartedAt">When the service began.</param>
/// <param name="FinishedAt">When it ended; of several services, all of them.</param>
/// <param name="LeftAt">When its holder left unserved.</param>
internal sealed record PaperRequest(
    string Paper,
    string[] Services,
    DateTimeOffset GivenAt,
    string? PriorityClass = null,
    PriorityEvidence? Evidence = null,
    string? Window = null,
    DateTimeOffset? CalledAt = null,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? FinishedAt = null,
    DateTimeOffset? LeftAt = null)
{
    /// <summary>Gets the services as identities.</summary>
    [JsonIgnore]
    public ImmutableArray<ServiceId> Items => [.. Services.Select(x => new ServiceId(x))];

    public static PaperRequest Read(BodyFields fields) => new(
        fields.Text("paper", PaperRules.MaxText),
        [.. fields.Identities<ServiceId>("services").Select(x => x.Value)],
        fields.Instant("givenAt", required: true) ?? default,
        fields.Identity<PriorityClassId>("priorityClass", required: false)?.Value,
        EvidenceRules.Read(fields),
        fields.Identity<WindowId>("window", required: false)?.Value,
        fields.Instant("calledAt", required: false),
        fields.Instant("startedAt", required: false),
        fields.Instant("finishedAt", required: false),
        fields.Instant("leftAt", required: false));
}
