using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;

namespace Queueing.Gateway.Tickets;

/// <summary>Finds the queue that a ticket is in, wherever it was moved, and asks it.</summary>
internal sealed class TicketDesk(GrainCalls calls, HallCalendar calendar)
{
    // A ticket moves a handful of times in a day; more hops than this would be a circle.
    private const int MaxHops = 8;
    private const string NoTicket = "There is no such ticket.";

    public Task<Answer<TicketView>> DrawAsync(Hall hall, QueueId queue, Caller caller, DrawTicket draw)
    {
        var grain = Queue(calendar.Today(hall), queue);
        return calls.CommandAsync(() => grain.Draw(caller, draw));
    }

    public async Task<Answer<TicketView>> FindAsync(Hall hall, TicketId ticket)
    {
        var day = new HallDay(hall.Id, ticket.Date);
        if (!MayExist(hall, ticket))
        {
            return new Refusal(RefusalCode.Unknown, NoTicket);
        }

        var grain = Queue(day, ticket.Issuer);
        return await FollowAsync(hall, day, await calls.ReadAsync(() => grain.Find(ticket), NoTicket));
    }

    public async Task<Answer<TicketView>> FindNumberAsync(Hall hall, DateOnly? date, TicketNumber number)
    {
        var today = calendar.Today(hall);
        var queue = hall.Queues.FirstOrDefault(x => x.Prefix == number.Prefix);
        if (queue is null || date > today.Date)
        {
            return new Refusal(RefusalCode.Unknown, NoTicket);
        }

        var day = today with { Date = date ?? today.Date };
        var grain = Queue(day, queue.Id);
        return await FollowAsync(hall, day, await calls.ReadAsync(() => grain.FindNumber(number.Sequence), NoTicket));
    }

    /// <summary>Finds a ticket by what stands on its paper; a text is one of a queue and day.</summary>
    public async Task<Answer<TicketView>> FindPaperAsync(Hall hall, DateOnly? date, string text, string queue)
    {
        var today = calendar.Today(hall);
        var day = today with { Date = date ?? today.Date };
        var found = new List<TicketView>();
        foreach (var candidate in date > today.Date ? [] : hall.Queues.Where(x => queue.Length == 0 || x.Id.Value == queue))
        {
            var grain = Queue(day, candidate.Id);
            var read = await calls.ReadAsync(() => grain.FindPaper(text), NoTicket);
            if (read.IsDone(out var ticket, out var refusal))
            {
                found.Add(ticket);
            }
            else if (refusal.Code is not RefusalCode.Unknown)
            {
                return read;
            }
        }

        return found switch
        {
            [] => new Refusal(RefusalCode.Unknown, NoTicket),
            [var one] => await FollowAsync(hall, day, one),
            _ => new Refusal(RefusalCode.WrongState, $"Papers of several queues say that: {string.Join(", ", found.Select(x => x.Id.Issuer))}.", "queue"),
        };
    }

    /// <summary>Lists a day's tickets of some queues that neither wait nor are over, the longest so first; those who wait, too, on a day that is over.</summary>
    public async Task<Answer<TicketView[]>> AsideAsync(Hall hall, DateOnly? date, IEnumerable<QueueId> queues)
    {
        var today = calendar.Today(hall);
        var day = today with { Date = date ?? today.Date };
        var found = new List<TicketView>();
        foreach (var queue in date > today.Date ? [] : queues)
        {
            var grain = Queue(day, queue);
            var read = await calls.ReadAsync<TicketView[]>(async () => [.. await grain.Aside()], NoTicket);
            if (!read.IsDone(out var tickets, out _))
            {
                return read;
            }

            found.AddRange(tickets);
        }

        return (TicketView[])[.. found.OrderBy(x => x.Since).ThenBy(x => x.Id)];
    }

    public async Task<Answer<TicketView>> ActAsync(Hall hall, Caller caller, TicketCommand command)
    {
        if (!MayExist(hall, command.Ticket))
        {
            return new Refusal(RefusalCode.Unknown, NoTicket);
        }

        var day = new HallDay(hall.Id, command.Ticket.Date);
        var at = command.Ticket.Issuer;
        for (var hop = 0; ; hop++)
        {
            var grain = Queue(day, at);
            var answer = await calls.CommandAsync(() => grain.Act(caller, command));
            if (answer.IsDone(out _, out var refusal))
            {
                return await FollowAsync(hall, day, answer);
            }

            if (hop == MaxHops || await MovedToAsync(hall, grain, command.Ticket, refusal) is not { } next)
            {
                return answer;
            }

            at = next;
        }
    }

    /// <summary>Tells where a ticket went, if that is why it was refused. Asking is dear only in a case that is rare.</summary>
    private async Task<QueueId?> MovedToAsync(Hall hall, ITicketQueueGrain grain, TicketId ticket, Refusal refusal)
    {
        if (refusal.Code is not RefusalCode.WrongState)
        {
            return null;
        }

        var found = await calls.ReadAsync(() => grain.Find(ticket), NoTicket);
        return found.IsDone(out var view, out _) && view.State is TicketState.Transferred && hall.Find(view.Queue) is not null
            ? view.Queue
            : null;
    }

    private async Task<Answer<TicketView>> FollowAsync(Hall hall, HallDay day, Answer<TicketView> answer)
    {
        for (var hop = 0; hop < MaxHops; hop++)
        {
            if (!answer.IsDone(out var view, out _) || view.State is not TicketState.Transferred || hall.Find(view.Queue) is null)
            {
                return answer;
            }

            var grain = Queue(day, view.Queue);
            var next = await calls.ReadAsync(() => grain.Find(view.Id), NoTicket);
            if (!next.IsDone(out _, out _))
            {
                // The target has not read its stream yet: that the ticket moved, and where to, is still true.
                return answer;
            }

            answer = next;
        }

        return answer;
    }

    private bool MayExist(Hall hall, TicketId ticket) =>
        hall.Find(ticket.Issuer) is not null && ticket.Date <= calendar.Today(hall).Date;

    private ITicketQueueGrain Queue(HallDay day, QueueId queue) => calls.Grain<ITicketQueueGrain>(GrainKey.Of(day, queue));
}
