using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Outages.Events;
using Queueing.Domain.Routing;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Webhooks.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Time never runs backwards within a stream, whatever the nodes' clocks do; and a wait is measured once: the instant of a
/// ticket's first call is told the same for ever.
/// </summary>
internal sealed class TimeCheck(JournalFacts facts) : FactCheck("time", facts)
{
    private readonly Dictionary<StreamId, DateTimeOffset> last = [];

    public override void Returned(ClientOperation operation)
    {
        var view = operation.Answer switch
        {
            Answer<TicketView> { Value: { } own } => own,
            Answer<CallView> { Value.Ticket: { } called } => called,
            _ => null,
        };
        if (view?.FirstCalledAt is { } told && Facts.Ticket(view.Id) is { } ticket && ticket.Services[ticket.Segment] == view.Service)
        {
            Require(told == ticket.FirstCalledAt, $"{view.Id} is said to be first called at {told}; it was at {ticket.FirstCalledAt}");
        }
    }

    protected override void Look(Fact fact)
    {
        // An outbox, and who notes that the hall is up, tells when something was noted, by whichever clock.
        if (fact.Event is OutboxEvent or HallUp)
        {
            return;
        }

        var before = last.GetValueOrDefault(fact.Stream);
        var at = At(fact.Event);

        // What another stream decided keeps that stream's time: a call its queue's, an arrival its source's.
        Require(at >= before || fact.Event is TicketTransferredIn or CallMade, $"{fact} runs behind {before}");
        last[fact.Stream] = at > before ? at : before;
        if (fact.Event is TicketTransferredIn arrived && fact.TicketBefore is { } moved)
        {
            RequireFirstCall(fact, arrived.Whole.First(TicketState.Called), moved.FirstCalledAt);
        }
        else if (fact.Event is CallMade made && fact.Ticket is { } called)
        {
            // The ticket is told as it was before this call, which may be its first for its present service.
            var first = made.Ticket.First(TicketState.Called);
            RequireFirstCall(fact, made.Reason.Rule == CallRule.TakenOver ? first : first ?? made.At, called.FirstCalledAt);
        }
    }

    private static DateTimeOffset At(object e) => e switch
    {
        TicketEvent x => x.At,
        WindowEvent x => x.At,
        DispatcherEvent x => x.At,
        SteeringEvent x => x.At,
        WebhookEvent x => x.At,
        _ => throw new NotSupportedException($"the checks do not know {e.GetType().Name} yet"),
    };

    private void RequireFirstCall(Fact fact, DateTimeOffset? told, DateTimeOffset? known) =>
        Require(told == known, $"{fact} forgets that it was first called at {known}");
}
