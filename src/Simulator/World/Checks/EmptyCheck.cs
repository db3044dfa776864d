using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// "Nobody waits" was true of each queue the window may serve, save those who wait for another window alone, at some moment between question and answer; under an order it had
/// then, or, for an activation that is behind, an earlier one.
/// </summary>
internal sealed class EmptyCheck(JournalFacts facts, Hall hall) : FactCheck("empty", facts)
{
    public override void Returned(ClientOperation operation)
    {
        if (operation.Answer is not Answer<CallView> { Value.Ticket: null, Refusal: null })
        {
            return;
        }

        var (from, to) = (operation.InvokedAt, operation.ReturnedAt!.Value);
        var window = new WindowId(operation.Owner);
        var explained = Facts.Window(window).UpTo(to)
            .Where(x => x.Until > from || x.State.Order?.Clerk is not null)
            .Any(x => x.State.Serves(hall).All(queue => WasEmpty(queue, window, from, to)));
        Require(explained, $"{operation.Owner} finds nobody; at no moment was each queue that it may serve empty");
    }

    private bool WasEmpty(QueueId queue, WindowId window, long from, long to) => Facts.Waiting(queue).Between(from, to).Any(x => x.For(window) == 0);
}
