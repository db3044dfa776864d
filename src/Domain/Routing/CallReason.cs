using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Routing;

/// <summary>Why a window was given a ticket of this queue; journalled with the call and told to the clerk.</summary>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Age">The time since the head's seniority: its wait, plus its head start.</param>
/// <param name="Target">The queue's target wait.</param>
/// <param name="Efficiency">The window's speed at this queue against its speed at its primary queue, in (0, 1].</param>
/// <param name="Score">efficiency × age ÷ target, less the home preference for a further queue, the generalised cμ index (Mandelbaum &amp; Stolyar 2004).</param>
/// <param name="RunnerUp">The queue that came second, if any other had tickets.</param>
/// <param name="RunnerUpScore">Its score; 0 without a runner-up.</param>
/// <param name="Note">Why a certain ticket was called, in the caller's words; null when the rule says it all.</param>
public sealed record CallReason(
    CallRule Rule,
    TimeSpan Age,
    TimeSpan Target,
    double Efficiency,
    double Score,
    QueueId? RunnerUp,
    double RunnerUpScore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note = null);
