namespace Queueing.Gateway.Requests;

/// <summary>Marks a route that changes something and so takes an <c>Idempotency-Key</c>.</summary>
internal sealed record MutationMark
{
    public static readonly MutationMark Instance = new();
}
