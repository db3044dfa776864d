namespace Queueing.Simulator.Runs;

/// <summary>The customers in the system at their places; places are used again.</summary>
internal sealed class CustomerTable
{
    private Customer[] customers = new Customer[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;

    public ref Customer this[int place] => ref customers[place];

    /// <summary>Takes a place; its stamp differs from every earlier holder's.</summary>
    public int Add()
    {
        if (freeCount > 0)
        {
            return free[--freeCount];
        }

        if (used == customers.Length)
        {
            Array.Resize(ref customers, used * 2);
            Array.Resize(ref free, used * 2);
        }

        return used++;
    }

    public void Remove(int place)
    {
        customers[place].Stamp++;
        free[freeCount++] = place;
    }
}
