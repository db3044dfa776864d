using System.Globalization;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>
/// A ticket's identity within its hall: the business date, the queue that issued it and its sequence there,
/// written <c>yyyyMMdd.queue.sequence</c>. Whoever holds it knows whom to ask; it is not a secret.
/// </summary>
[JsonConverter(typeof(IdentityJsonConverter<TicketId>))]
public readonly record struct TicketId : IIdentity<TicketId>, IComparable<TicketId>
{
    private const string DateFormat = "yyyyMMdd";

    /// <summary>Initializes a new instance of the <see cref="TicketId"/> struct.</summary>
    /// <param name="date">The business date it was issued on.</param>
    /// <param name="issuer">The queue that issued it.</param>
    /// <param name="sequence">Its place in that queue's series of the day, from 1.</param>
    public TicketId(DateOnly date, QueueId issuer, int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        Date = date;
        Issuer = issuer;
        Sequence = sequence;
    }

    /// <summary>Gets the business date it was issued on.</summary>
    public DateOnly Date { get; }

    /// <summary>Gets the queue that issued it; it may wait in another one by now.</summary>
    public QueueId Issuer { get; }

    /// <summary>Gets its place in the issuing queue's series of the day, from 1.</summary>
    public int Sequence { get; }

    /// <inheritdoc/>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyyMMdd}.{Issuer.Value}.{Sequence}");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out TicketId identity)
    {
        identity = default;
        if (text is not { Length: <= 60 }
            || text.Split('.') is not [var date, var queue, var sequence]
            || !DateOnly.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !QueueId.TryParse(queue, out var issuer)
            || !int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || sequence[0] == '0')
        {
            return false;
        }

        identity = new TicketId(day, issuer, number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(TicketId other)
    {
        var byDate = Date.CompareTo(other.Date);
        var byIssuer = byDate != 0 ? byDate : Issuer.CompareTo(other.Issuer);
        return byIssuer != 0 ? byIssuer : Sequence.CompareTo(other.Sequence);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
