using Queueing.Domain.Identities;

namespace Queueing.Grains.Journaling;

/// <summary>Names one stream of events: one owner on one business day of one hall.</summary>
/// <param name="Day">The hall and its business day.</param>
/// <param name="Kind">Whose stream it is.</param>
/// <param name="Owner">The owner's slug; for the dispatcher, of which a hall-day has one, <c>dispatcher</c>.</param>
public readonly record struct StreamId(HallDay Day, StreamKind Kind, string Owner)
{
    /// <summary>Returns <c>hall/day/kind/owner</c>.</summary>
    /// <returns>The text used in messages and keys.</returns>
    public override string ToString() => $"{Day}/{Kind}/{Owner}";
}
