namespace Queueing.Simulator.Runs;

/// <summary>First come, first served: a ring. Those who leave stay as gone until they come to the head.</summary>
internal sealed class ArrivalLine(CustomerTable customers) : IWaitingLine
{
    private int[] ring = new int[16];
    private int first;
    private int length;

    public int Count { get; private set; }

    public int Head => ring[first];

    public void Add(int customer)
    {
        MakeRoom();
        ring[(first + length++) & (ring.Length - 1)] = customer;
        Count++;
    }

    public void PutBack(int customer)
    {
        MakeRoom();
        first = (first - 1) & (ring.Length - 1);
        ring[first] = customer;
        length++;
        Count++;
    }

    public int Take()
    {
        var taken = Drop();
        Count--;
        DropGone();
        return taken;
    }

    public void Leave(int customer)
    {
        customers[customer].IsGone = true;
        Count--;
        DropGone();
    }

    private int Drop()
    {
        var dropped = ring[first];
        first = (first + 1) & (ring.Length - 1);
        length--;
        return dropped;
    }

    private void DropGone()
    {
        while (length > 0 && customers[ring[first]].IsGone)
        {
            customers.Remove(Drop());
        }
    }

    private void MakeRoom()
    {
        if (length < ring.Length)
        {
            return;
        }

        var larger = new int[ring.Length * 2];
        for (var i = 0; i < length; i++)
        {
            larger[i] = ring[(first + i) & (ring.Length - 1)];
        }

        (ring, first) = (larger, 0);
    }
}
