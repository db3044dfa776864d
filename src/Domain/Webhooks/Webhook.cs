using System.Collections.Immutable;
using Queueing.Domain.Webhooks.Published;

namespace Queueing.Domain.Webhooks;

/// <summary>A subscription of a hall.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Url">Where events are posted.</param>
/// <param name="Types">The types or groups of types wanted; empty for all.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="From">Where its events begin.</param>
public sealed record Webhook(
    WebhookId Id,
    string Url,
    ImmutableArray<string> Types,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    OutboxPlace From)
{
    /// <summary>How long the secret before the present one stays valid beside it: a working day and its night to change the receiver.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>The most dead letters kept; the oldest goes when another comes.</summary>
    public const int MostLetters = 500;

    /// <summary>Gets the state.</summary>
    public WebhookState State { get; init; } = WebhookState.Active;

    /// <summary>Gets why it is in that state, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets since when it is active at its address, or was last; failures before it do not count.</summary>
    public DateTimeOffset ActiveSince { get; init; } = CreatedAt;

    /// <summary>Gets the number of the present secret, from 1.</summary>
    public int Generation { get; init; } = 1;

    /// <summary>Gets until when the secret before it is valid too, or null.</summary>
    public DateTimeOffset? PreviousUntil { get; init; }

    /// <summary>Gets the dead letters, oldest first.</summary>
    public ImmutableArray<DeadLetter> Letters { get; init; } = [];

    /// <summary>Tells whether it wants an event.</summary>
    /// <param name="type">The public type.</param>
    /// <returns>True for all types when none is named, else for those named, alone or by group.</returns>
    public bool Wants(string type) => Types.IsEmpty || Types.Any(x => x == type || x == PublicTypes.GroupOf(type));

    /// <summary>Lists the secrets that are valid.</summary>
    /// <param name="at">When.</param>
    /// <returns>The present one's number first, then the one before it while that holds.</returns>
    public ImmutableArray<int> Generations(DateTimeOffset at) =>
        PreviousUntil is { } until && at < until ? [Generation, Generation - 1] : [Generation];
}
