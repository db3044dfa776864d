using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>
/// The tickets in line, sorted by (seniority, drawn at, id) in one array that grows at the tail and is eaten from the head:
/// nearly every ticket enters near the end and leaves at the front, so both are O(1) in practice and a rank is a binary search.
/// </summary>
internal sealed class WaitingLine
{
    private LineEntry[] entries = new LineEntry[16];
    private int head;
    private int tail;

    public int Count => tail - head;

    public LineEntry this[int index] => entries[head + index];

    public int RankOf(LineEntry entry)
    {
        var index = Array.BinarySearch(entries, head, Count, entry);
        return (index >= 0 ? index : ~index) - head;
    }

    public void Add(LineEntry entry)
    {
        if (tail == entries.Length)
        {
            MakeRoom();
        }

        var place = head + RankOf(entry);
        Array.Copy(entries, place, entries, place + 1, tail - place);
        entries[place] = entry;
        tail++;
    }

    public void Remove(LineEntry entry)
    {
        if (Count > 0 && entries[head].Ticket == entry.Ticket)
        {
            entries[head++] = default;
            return;
        }

        var place = Array.BinarySearch(entries, head, Count, entry);
        if (place < 0)
        {
            throw new InvalidOperationException($"{entry.Ticket} is not in line");
        }

        tail--;
        Array.Copy(entries, place + 1, entries, place, tail - place);
        entries[tail] = default;
    }

    /// <summary>The earliest eligible instant, of all or of those that count; only entries whose seniority is before it can hold an earlier one.</summary>
    public DateTimeOffset? OldestEligibleAt(Predicate<TicketId>? counts = null)
    {
        DateTimeOffset? oldest = null;
        for (var i = head; i < tail && !(entries[i].Seniority >= oldest); i++)
        {
            if (!(entries[i].EligibleAt >= oldest) && counts?.Invoke(entries[i].Ticket) is not false)
            {
                oldest = entries[i].EligibleAt;
            }
        }

        return oldest;
    }

    /// <summary>
    /// The seniority that puts a ticket behind the n-th of those who wait, or behind all of them. Its own instant, so the order
    /// (seniority, drawn at, id) puts a later number behind it and an earlier one needs a tick more; behind all it is now, unless
    /// somebody in line entered in this very instant.
    /// </summary>
    public DateTimeOffset SeniorityBehind(int count, DateTimeOffset at)
    {
        if (count <= Count)
        {
            return this[count - 1].Seniority.AddTicks(1);
        }

        return Count > 0 && this[Count - 1].Seniority is var last && last >= at ? last.AddTicks(1) : at;
    }

    private void MakeRoom()
    {
        var count = Count;
        var target = head > entries.Length / 2 ? entries : new LineEntry[entries.Length * 2];
        Array.Copy(entries, head, target, 0, count);
        if (ReferenceEquals(target, entries))
        {
            Array.Clear(entries, count, tail - count);
        }

        (entries, head, tail) = (target, 0, count);
    }
}
