using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// "Nobody waits" was true of each queue the window may serve, at some moment between question and answer; under an order it had
/// then, or, for an activation that is behind, an earlier one.
/// </summary>
internal sealed class EmptyCheck(JournalFacts facts, Hall hall) : FactCheck("empty", facts)
{
    private readonly Dictionary<QueueId, History<int>> waiting = [];

    public override void Returned(ClientOperation operation)
    {
        if (operation.Answer is not Answer<CallView> { Value.Ticket: null, Refusal: null })
        {
            return;
        }

        var (from, to) = (operation.InvokedAt, operation.ReturnedAt!.Value);
        var explained = Facts.Window(new WindowId(operation.Owner)).UpTo(to)
            .Where(x => x.Until > from || x.State.Order?.Clerk is not null)
            .Any(x => x.State.Serves(hall).All(queue => WasEmpty(queue, from, to)));
        Require(explained, $"{operation.Owner} finds nobody; at no moment was each queue that it may serve empty");
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is TicketEvent)
        {
            var change = (fact.Ticket is { IsWaiting: true } ? 1 : 0) - (fact.TicketBefore is { IsWaiting: true } ? 1 : 0);
            var history = Of(new QueueId(fact.Stream.Owner));
            history.Add(fact.Step, history.Last + change);
        }
    }

    private bool WasEmpty(QueueId queue, long from, long to) => Of(queue).Between(from, to).Contains(0);

    private History<int> Of(QueueId queue)
    {
        if (!waiting.TryGetValue(queue, out var history))
        {
            waiting.Add(queue, history = new());
            history.Add(0, 0);
        }

        return history;
    }
}
