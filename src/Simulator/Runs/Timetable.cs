namespace Queueing.Simulator.Runs;

/// <summary>What is to happen, soonest first: a binary heap without allocations.</summary>
internal sealed class Timetable
{
    private Happening[] heap = new Happening[64];
    private int count;
    private long entries;

    public bool IsEmpty => count == 0;

    public double NextAt => heap[0].At;

    public void Add(double at, HappeningKind kind, int place, int item = 0, int stamp = 0)
    {
        if (double.IsPositiveInfinity(at))
        {
            return;
        }

        if (count == heap.Length)
        {
            Array.Resize(ref heap, count * 2);
        }

        var added = new Happening(at, entries++, kind, place, item, stamp);
        var hole = count++;
        while (hole > 0 && added.IsBefore(heap[(hole - 1) / 2]))
        {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }

        heap[hole] = added;
    }

    public Happening Take()
    {
        var first = heap[0];
        var last = heap[--count];
        var hole = 0;
        for (var child = 1; child < count; child = (2 * hole) + 1)
        {
            if (child + 1 < count && heap[child + 1].IsBefore(heap[child]))
            {
                child++;
            }

            if (!heap[child].IsBefore(last))
            {
                break;
            }

            heap[hole] = heap[child];
            hole = child;
        }

        heap[hole] = last;
        return first;
    }
}
