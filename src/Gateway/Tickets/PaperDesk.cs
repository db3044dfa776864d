using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;

namespace Queueing.Gateway.Tickets;

/// <summary>
/// Enters papers at the queues they belong to. All are asked first whether they object; then each enters its share as one set. What
/// a crash leaves undone, the same request does when it is sent again: a paper that is entered is passed over.
/// </summary>
internal sealed class PaperDesk(GrainCalls calls, Forwards forwards, ServedDesk served)
{
    public async Task<Parsed<PapersAnswer>> EnterAsync(Hall hall, Caller caller, PaperOrder order, string reason)
    {
        if (await ObjectionAsync(hall, order) is { } objection)
        {
            return objection;
        }

        if (!(await served.JudgeAsync(hall, order.Date, order.Served)).IsRead(out var known, out var problem))
        {
            return problem;
        }

        var tickets = new TicketAnswer[order.Papers.Length];
        foreach (var share in order.Shares)
        {
            int[] places = [.. share];
            var grain = Queue(hall, order, share.Key);
            var command = new EnterPapers([.. places.Select(i => order.Papers[i])], reason);
            var answer = await calls.CommandAsync(() => grain.EnterPapers(caller.ForPart(share.Key.Value), command));
            if (!answer.IsDone(out var entered, out var refusal))
            {
                return Problem.Of(refusal);
            }

            foreach (var (place, ticket) in places.Zip(entered.Tickets))
            {
                tickets[place] = TicketAnswers.Of(ticket, hall.TimeZone, forward: forwards.Of(ticket));
            }
        }

        return (await served.EnterAsync(hall, caller, order.Served, known, reason)).IsRead(out var byHand, out problem)
            ? new PapersAnswer([.. tickets, .. byHand.Select(x => TicketAnswers.Of(x, hall.TimeZone, forward: forwards.Of(x)))])
            : problem;
    }

    private async Task<Problem?> ObjectionAsync(Hall hall, PaperOrder order)
    {
        var errors = new List<(string Path, string Message)>();
        string? state = null;
        foreach (var share in order.Shares)
        {
            var grain = Queue(hall, order, share.Key);
            var asked = await calls.ReadAsync<PaperConflict[]>(
                async () => [.. await grain.CheckPapers([.. share.Select(i => order.Papers[i])])], "There is no such queue.");
            if (!asked.IsDone(out var conflicts, out var refusal))
            {
                return Problem.Of(refusal);
            }

            foreach (var conflict in conflicts)
            {
                var place = share.First(i => order.Papers[i].Text == conflict.Text);
                state ??= StateName.Of(conflict.State.ToString());
                errors.AddRange(conflict.Fields.Select(field => ($"papers[{place}].{field}", $"is another than {conflict.Number} was entered with")));
            }
        }

        return errors.Count == 0 ? null : Problem.OfFields(errors, ProblemKind.WrongState) with { State = state };
    }

    private ITicketQueueGrain Queue(Hall hall, PaperOrder order, QueueId queue) =>
        calls.Grain<ITicketQueueGrain>(GrainKey.Of(new HallDay(hall.Id, order.Date), queue));
}
