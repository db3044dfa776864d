using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Published;

/// <summary>What became of a tidal episode. What the type does not tell is absent; <c>tide.proposed</c> tells window and queues.</summary>
/// <param name="By">The role that caused it; <c>dispatcher</c> for the policy.</param>
/// <param name="Tide">The episode, unique within the hall's day.</param>
public sealed record TideFact(string By, string Tide)
    : PublicFact(By)
{
    /// <summary>Gets the window.</summary>
    public string? Window { get; init; }

    /// <summary>Gets the queue it helps.</summary>
    public string? ForQueue { get; init; }

    /// <summary>Gets the queues it serves while on duty.</summary>
    public ImmutableArray<string>? Queues { get; init; }

    /// <summary>Gets whether somebody is to come forward from the back office.</summary>
    public bool? FromBackOffice { get; init; }

    /// <summary>Gets what decided, for example <c>pressure</c>, <c>supervisor</c> or <c>ebb</c>.</summary>
    public string? Cause { get; init; }

    /// <summary>Gets the pressure that decided: expected delay ÷ target.</summary>
    public double? Pressure { get; init; }

    /// <summary>Gets how many waited in that line.</summary>
    public int? Waiting { get; init; }
}
