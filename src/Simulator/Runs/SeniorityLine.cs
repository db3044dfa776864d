using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>The order of a hall's own queue: the Domain's waiting line, with one unit of the model's time as a minute.</summary>
internal sealed class SeniorityLine(CustomerTable customers, IReadOnlyList<CustomerClass> classes) : IWaitingLine
{
    private static readonly DateTimeOffset Start = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly QueueId Queue = new("line");
    private readonly WaitingLine line = new();
    private readonly Dictionary<int, int> places = [];
    private LineEntry[] entries = [];
    private int issued;

    public int Count => line.Count;

    public int Head => places[line[0].Ticket.Sequence];

    /// <summary>Gets the head's place in the order, for comparing lines.</summary>
    public LineEntry HeadEntry => line[0];

    public void Add(int customer)
    {
        ref var added = ref customers[customer];
        var at = Start.AddMinutes(added.ArrivedAt);
        var ticket = new TicketId(DateOnly.FromDateTime(Start.Date), Queue, ++issued);
        if (customer >= entries.Length)
        {
            Array.Resize(ref entries, Math.Max(64, customer * 2));
        }

        entries[customer] = new LineEntry(at - TimeSpan.FromMinutes(classes[added.Class].HeadStart), at, ticket, at);
        PutBack(customer);
    }

    public void PutBack(int customer)
    {
        places[entries[customer].Ticket.Sequence] = customer;
        line.Add(entries[customer]);
    }

    public int Take()
    {
        var customer = Head;
        Drop(customer);
        return customer;
    }

    public void Leave(int customer)
    {
        Drop(customer);
        customers.Remove(customer);
    }

    private void Drop(int customer)
    {
        line.Remove(entries[customer]);
        places.Remove(entries[customer].Ticket.Sequence);
    }
}
