using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Grains.Access;
using Queueing.Grains.Journaling;
using Queueing.Grains.Webhooks;

namespace Queueing.Grains.Audit;

/// <summary>Reads audits from a journal: the hall-day's own streams, the hall's webhooks, and what the deployment's say of the hall that day.</summary>
/// <param name="journal">The journal.</param>
public sealed class AuditTrail(IEventReader journal) : IAuditTrail
{
    /// <summary>Gets the stored names of all acts that an audit shows, in their alphabetical order.</summary>
    public static IReadOnlyList<string> Acts { get; } = [.. PrivilegedActs.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Tells whether a text can be an entry's place.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for a text of that form.</returns>
    public static bool IsPlace(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AuditPlace.IsOne(text);
    }

    /// <inheritdoc/>
    public async ValueTask<AuditPage> ReadAsync(AuditQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = new List<AuditEntry>();
        foreach (var head in await journal.ReadHeadsAsync(new HallDay(query.Hall.Id, query.Date), cancellation))
        {
            await AddAsync(found, head.Stream, query, static _ => true, cancellation);
        }

        var begins = BusinessDay.Begins(query.Date, query.Hall.TimeZone, query.Hall.DayTurnsAt);
        var ends = BusinessDay.Begins(query.Date.AddDays(1), query.Hall.TimeZone, query.Hall.DayTurnsAt);
        bool IsThatDay(AuditEntry entry) => entry.At >= begins && entry.At < ends;
        await AddAsync(found, AccessStream.Stream, query, IsThatDay, cancellation);
        await AddAsync(found, RegistryStream.Of(query.Hall.Id), query, IsThatDay, cancellation);
        for (var date = DateOnly.FromDateTime(begins.UtcDateTime); date <= DateOnly.FromDateTime(ends.UtcDateTime); date = date.AddDays(1))
        {
            await AddAsync(found, SignInLog.StreamOf(date), query, IsThatDay, cancellation);
        }

        found.Sort((one, other) => InOrder(query, one.Id, other.Id));
        return found.Count > query.Limit ? new([.. found.Take(query.Limit)], found[query.Limit - 1].Id) : new([.. found], null);
    }

    private async ValueTask AddAsync(
        List<AuditEntry> found, StreamId stream, AuditQuery query, Func<AuditEntry, bool> wanted, CancellationToken cancellation)
    {
        RecordedEvent? before = null;
        foreach (var recorded in await journal.ReadAsync(stream, 0, cancellation))
        {
            var entered = AuditReading.Read(stream, before, recorded, query.Hall.Id);
            before = recorded;
            if (entered is { } entry && wanted(entry) && IsAskedFor(entry, query))
            {
                found.Add(entry);
            }
        }
    }

    private static int InOrder(AuditQuery query, string one, string other) =>
        query.NewestFirst ? string.CompareOrdinal(other, one) : string.CompareOrdinal(one, other);

    /// <summary>Without the hall above by whose right it was done.</summary>
    private static string PersonOf(string by) => by.Split('/')[0];

    private static bool IsAskedFor(AuditEntry entry, AuditQuery query) =>
        (query.Act is null || entry.Act == query.Act)
        && (query.By is null || entry.By == query.By || PersonOf(entry.By) == query.By || PersonOf(entry.By).EndsWith(":" + query.By, StringComparison.Ordinal))
        && (query.After is null || InOrder(query, entry.Id, query.After) > 0 || (query.WithAfter && entry.Id == query.After));
}
