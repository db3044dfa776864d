using Queueing.Domain.Access.Events;
using Queueing.Domain.Decisions;

namespace Queueing.Domain.Access;

/// <summary>What was decided about an account or a device: an event, nothing to do, or a rejection.</summary>
/// <param name="Event">The event, or null.</param>
/// <param name="Rejection">The expected "no", or null.</param>
public readonly record struct AccessDecision(AccessEvent? Event, Rejection? Rejection)
{
    /// <summary>Gets the decision that all is already as asked.</summary>
    public static AccessDecision Nothing => default;

    /// <summary>Wraps an event.</summary>
    /// <param name="e">The event.</param>
    public static implicit operator AccessDecision(AccessEvent e) => new(e, null);

    /// <summary>Wraps a rejection.</summary>
    /// <param name="rejection">The rejection.</param>
    public static implicit operator AccessDecision(Rejection rejection) => new(null, rejection);
}
