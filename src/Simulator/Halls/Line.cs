using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Simulator.Halls;

/// <summary>One queue of the simulated day: production's line and service times around the visitors' places.</summary>
internal sealed class Line(Queue queue, DateOnly date)
{
    private readonly WaitingLine line = new();
    private readonly ServiceTimes times = new(queue.ExpectedService);
    private readonly List<int> visitors = [];
    private ImmutableArray<CallNotice> lastFinished = [];
    private int drawn;
    private long version;

    public Queue Queue { get; } = queue;

    public int Waiting => line.Count;

    public LineEntry Head => line[0];

    public LineEntry Draw(int visitor, DateTimeOffset at, TimeSpan headStart)
    {
        drawn++;
        return Enter(visitor, at - headStart, at, at);
    }

    /// <summary>Takes somebody in who keeps the place of a ticket of another queue.</summary>
    public LineEntry TransferIn(int visitor, LineEntry from) => Enter(visitor, from.Seniority, from.DrawnAt, from.EligibleAt);

    /// <summary>Takes somebody back at their old place.</summary>
    public void PutBack(LineEntry entry)
    {
        line.Add(entry);
        version++;
    }

    /// <summary>Takes somebody back behind some of those who wait.</summary>
    public LineEntry Reinstate(LineEntry entry, int after, DateTimeOffset at)
    {
        var back = entry with { Seniority = line.SeniorityBehind(after, at), EligibleAt = at };
        PutBack(back);
        return back;
    }

    /// <summary>Takes the head out of the line.</summary>
    /// <returns>The visitor's place.</returns>
    public int Call()
    {
        var head = line[0];
        line.Remove(head);
        version++;
        return visitors[head.Ticket.Sequence - 1];
    }

    public void Leave(LineEntry entry)
    {
        line.Remove(entry);
        version++;
    }

    public void Finish(CallId call, TimeSpan service, DateTimeOffset at)
    {
        times.Add(service);
        End(call, at);
    }

    /// <summary>Ends a call, whatever came of it.</summary>
    public void End(CallId call, DateTimeOffset at)
    {
        version++;
        lastFinished = [new CallNotice(version, default, call.Window, call, at, 0)];
    }

    public QueueSummary Summarise() => new(
        Queue.Id,
        version,
        line.Count,
        line.Count == 0 ? null : new QueueHead(line[0].Ticket, line[0].Seniority, line[0].EligibleAt),
        line.OldestEligibleAt(),
        drawn,
        visitors.Count,
        times.Count,
        times.Mean,
        [],
        lastFinished);

    private LineEntry Enter(int visitor, DateTimeOffset seniority, DateTimeOffset drawnAt, DateTimeOffset eligibleAt)
    {
        visitors.Add(visitor);
        var entry = new LineEntry(seniority, drawnAt, new TicketId(date, Queue.Id, visitors.Count), eligibleAt);
        PutBack(entry);
        return entry;
    }
}
