using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>One operation of a citizen, clerk or supervisor: all tries under one key, as the gateway makes them.</summary>
/// <param name="Caller">Who, with the key and the fingerprint; several operations with the same key are deliberate repeats.</param>
/// <param name="Owner">The queue's or window's identity; empty for the dispatcher, <see cref="Webhooks"/> for subscriptions.</param>
/// <param name="Method">The grain's method, for example <c>Draw</c>, <c>Act</c>, <c>CallNext</c>, <c>SetPhase</c>, <c>Seat</c>.</param>
/// <param name="Arguments">The arguments after the caller, as the grain gets them.</param>
/// <param name="InvokedAt">The world's step at which the first try began.</param>
internal sealed record ClientOperation(Caller Caller, string Owner, string Method, object?[] Arguments, long InvokedAt)
{
    /// <summary>The owner of what administrators do with subscriptions.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Gets a value indicating whether it is about subscriptions.</summary>
    public bool IsOfWebhooks => Owner == Webhooks;

    /// <summary>Gets or sets the world's step of the definite answer; null while there is none.</summary>
    public long? ReturnedAt { get; set; }

    /// <summary>Gets or sets the definite answer: an <see cref="Answer{T}"/> with a value, or with a refusal other than Unavailable.</summary>
    public object? Answer { get; set; }
}
