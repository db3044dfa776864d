using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>A number given out by hand in an outage (手工号), with its real times as people wrote them down.</summary>
/// <param name="Text">What stands on the paper.</param>
/// <param name="Services">The service items, in the order in which they are taken up.</param>
/// <param name="PriorityClass">The priority class.</param>
/// <param name="Evidence">What the class stands on.</param>
/// <param name="GivenAt">When it was given; its wait began then.</param>
/// <param name="Window">The window it was called to; null when it was not called.</param>
/// <param name="CalledAt">When it was called; null when it was not.</param>
/// <param name="StartedAt">When the service began; null when it did not.</param>
/// <param name="FinishedAt">When the service ended; null when it did not.</param>
/// <param name="LeftAt">When its holder left unserved; null when they did not.</param>
public sealed record PaperEntry(
    string Text,
    ImmutableArray<ServiceId> Services,
    PriorityClassId PriorityClass,
    PriorityEvidence Evidence,
    DateTimeOffset GivenAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WindowId? Window = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? CalledAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? StartedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? FinishedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? LeftAt = null)
{
    /// <summary>Gets the state it is entered in; who was called and is neither served nor gone is set aside, for the clerk to call by name.</summary>
    public TicketState State =>
        FinishedAt is not null ? TicketState.Completed
        : LeftAt is not null ? TicketState.Cancelled
        : CalledAt is not null ? TicketState.Parked
        : TicketState.Waiting;

    /// <summary>Names what another account of the same paper says otherwise, as the request's fields.</summary>
    /// <param name="other">The other account.</param>
    /// <returns>The fields; empty when both say the same.</returns>
    public ImmutableArray<string> DifferencesFrom(PaperEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (string Field, bool Differs)[] compared =
        [
            ("services", !Services.SequenceEqual(other.Services)),
            ("priorityClass", PriorityClass != other.PriorityClass),
            ("evidence", Evidence != other.Evidence),
            ("givenAt", GivenAt != other.GivenAt),
            ("window", Window != other.Window),
            ("calledAt", CalledAt != other.CalledAt),
            ("startedAt", StartedAt != other.StartedAt),
            ("finishedAt", FinishedAt != other.FinishedAt),
            ("leftAt", LeftAt != other.LeftAt),
        ];
        return [.. compared.Where(x => x.Differs).Select(x => x.Field)];
    }
}
