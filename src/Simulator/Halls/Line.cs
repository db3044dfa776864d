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
    private long version;

    public Queue Queue { get; } = queue;

    public int Waiting => line.Count;

    public LineEntry Head => line[0];

    /// <summary>Gets the visitor at the head.</summary>
    public int Next => visitors[line[0].Ticket.Sequence - 1];

    public LineEntry Draw(int visitor, DateTimeOffset at, TimeSpan headStart)
    {
        visitors.Add(visitor);
        var entry = new LineEntry(at - headStart, at, new TicketId(date, Queue.Id, visitors.Count), at);
        line.Add(entry);
        version++;
        return entry;
    }

    /// <summary>Takes the head out of the line.</summary>
    public void Call() => Leave(line[0]);

    public void Leave(LineEntry entry)
    {
        line.Remove(entry);
        version++;
    }

    public void Finish(CallId call, TimeSpan service, DateTimeOffset at)
    {
        times.Add(service);
        version++;
        lastFinished = [new CallNotice(version, default, call.Window, call, at, 0)];
    }

    public QueueSummary Summarise() => new(
        Queue.Id,
        version,
        line.Count,
        line.Count == 0 ? null : new QueueHead(line[0].Ticket, line[0].Seniority, line[0].EligibleAt),
        line.OldestEligibleAt(),
        visitors.Count,
        visitors.Count,
        times.Count,
        times.Mean,
        [],
        lastFinished);
}
