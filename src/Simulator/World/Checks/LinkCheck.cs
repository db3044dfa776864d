using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Whoever is sent on to another hall (decision 0024) ends here and arrives there, once, for what they were sent for, with the wait and
/// the class they had as far as they count there; they arrive soon after all is well again, and both halls tell of each other what was so.
/// Each of two halls has this check: it looks at who left here, at who came from there, and at what was heard of them.
/// </summary>
/// <param name="facts">The journal of the hall.</param>
/// <param name="hall">The hall.</param>
/// <param name="there">The journal of the other.</param>
internal sealed class LinkCheck(JournalFacts facts, Hall hall, JournalFacts there) : FactCheck("links", facts)
{
    /// <summary>A look wakes whoever is to tell, and 5 s later they tell.</summary>
    private static readonly TimeSpan Soon = Healed + TimeSpan.FromSeconds(15);

    private readonly List<Fact> pending = [];
    private DateTimeOffset calmSince;

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        calmSince = now - calm;
        pending.RemoveAll(x => Confirmation(x) is not null);
        foreach (var left in pending)
        {
            var since = left.Seen > calmSince ? left.Seen : calmSince;
            Require(now - since < Soon, $"{left}, at {left.Seen:HH:mm:ss}, and {there.Arrival(left.Ticket!.Id)?.ToString() ?? "has not arrived"}, at {now:HH:mm:ss}");
        }
    }

    public override void Returned(ClientOperation operation)
    {
        if (Said.Value(operation.Answer) is TicketView view)
        {
            RequireTold(view, operation.ReturnedAt!.Value);
            var isSame = operation.Arguments is not [ArrivingTicket arriving] || view.Origin == arriving.Origin;
            Require(isSame, $"{operation.Method} of {operation.Caller.Key} is answered {view}, which goes on from {view.Origin}");
            RequireAlong(operation, view);
        }
    }

    public override void Read(QueueId queue, TicketId ticket, TicketView? view, long from, long to)
    {
        if (view is null)
        {
            return;
        }

        RequireTold(view, to);
        var heard = Facts.Departure(ticket) is { } left ? Confirmation(left) : null;
        var mustKnow = view.State == TicketState.Forwarded && heard?.Step < from && heard.Seen - calmSince > Healed;
        Require(!mustKnow || view.Forward!.Arrived is not null, $"{queue} tells of {ticket} that it has not arrived; {heard}");
    }

    public override void Ended(Ending ending)
    {
        pending.RemoveAll(x => Confirmation(x) is not null);
        Require(pending.Count == 0, $"{string.Join(", ", pending)} and never heard of it");
        foreach (var left in Facts.Departures.Where(x => x.Ticket!.Queue == x.Ticket.Id.Issuer))
        {
            var told = ending.Tickets.GetValueOrDefault(left.Ticket!.Id)?.Forward;
            Require(told?.Arrived == there.Arrival(left.Ticket.Id)!.Ticket!.Id, $"{left}, and went on as {there.Arrival(left.Ticket.Id)}; in the end it is told as {told}");
        }
    }

    protected override void Look(Fact fact)
    {
        switch (fact.Event)
        {
            case TicketForwarded e:
                var (was, waited) = (fact.TicketBefore!, WaitedOf(fact.TicketBefore!, e.At));
                Require(e.Hop == was.Hop + 1, $"{fact} follows hop {was.Hop}");
                Require(e.Waited == waited, $"{fact} after {e.Waited}; waited were {waited}");
                pending.Add(fact);
                break;
            case ForwardArrived e:
                var left = Facts.Departure(e.Ticket);
                Require(left is { Event: TicketForwarded }, $"{fact}; nobody was sent on");
                Require(there.Arrival(e.Ticket)?.Ticket?.Id == e.Arrived, $"{fact}; there it is {there.Arrival(e.Ticket)?.ToString() ?? "unknown"}");
                Require(ReferenceEquals(Confirmation(left), fact), $"{fact}; that was known by {Confirmation(left)}");
                RequireKey(fact, ((TicketForwarded)left.Event).Hall, $"{e.Ticket}@{((TicketForwarded)left.Event).Hop}-arrived");
                break;
            case TicketDrawn { Origin: { } origin } e when e.Channel == TicketChannel.Transfer || origin.Hall != hall.Id:
                RequireArrival(fact, e, origin);
                break;
            default:
                Require(fact.Operation is not { Id.Caller: var by } || !Said.IsHall(by), $"{fact} is nothing that another hall does here");
                break;
        }
    }

    /// <summary>What counts there: the wait from now, or the one that ended with the first call for the present service.</summary>
    private static TimeSpan WaitedOf(ModelTicket ticket, DateTimeOffset at) => ticket.IsWaiting ? at - ticket.EligibleAt : ticket.Waited ?? TimeSpan.Zero;

    /// <summary>The fact that it was heard of here where somebody went on; null before.</summary>
    private Fact? Confirmation(Fact left) => Facts.Confirmation(left.Ticket!.Id);

    /// <summary>Whatever was left and was not given up by name goes along: nothing is lost silently.</summary>
    private void RequireAlong(ClientOperation operation, TicketView view)
    {
        if (operation.Arguments is [TicketCommand { Action: TicketAction.Forward, Service: { } service } order] && Facts.Departure(view.Id) is { Event: TicketForwarded sent } left)
        {
            var along = left.TicketBefore!.Beside(service).Except(order.Services);
            Require(sent.Service == service && along.ToHashSet().SetEquals(Along(sent)), $"{left} with {string.Join(' ', Along(sent))}; asked was for {service}, and left are {string.Join(' ', along)}");
        }
    }

    private static IEnumerable<ServiceId> Along(TicketForwarded sent) => sent.Along.IsDefault ? [] : sent.Along;

    private void RequireArrival(Fact fact, TicketDrawn e, TicketOrigin origin)
    {
        var left = there.Departure(origin.Ticket);
        Require(left is { Event: TicketForwarded to, Stream.Day.Hall: var from } && to.Hall == hall.Id && from == origin.Hall, $"{fact} brings somebody whom nobody has sent");
        Require(ReferenceEquals(Facts.Arrival(origin.Ticket), fact), $"{fact} arrives once more, after {Facts.Arrival(origin.Ticket)}");
        var (sent, was) = ((TicketForwarded)left.Event, left.Ticket!);
        RequireKey(fact, origin.Hall, $"{origin.Ticket}@{sent.Hop}");
        Require(
            e.Services.SequenceEqual(Along(sent).Prepend(sent.Service)) && e.Services.All(x => hall.Find(x) is not null)
            && hall.Find(sent.Service)!.Queue.Value == fact.Stream.Owner && e.Channel == TicketChannel.Transfer,
            $"{fact} comes for {string.Join(' ', e.Services)}; {left}");
        Require(origin.Number == was.Number && origin.Waited == sent.Waited, $"{fact} comes as {origin}; {left} after {sent.Waited}");
        var isKnown = hall.Find(was.Class) is { } known && known.Evidence <= was.Evidence;
        var (priority, evidence) = isKnown ? (was.Class, was.Evidence) : (hall.PriorityClasses[0].Id, PriorityEvidence.None);
        Require(e.PriorityClass == priority && e.Evidence == evidence, $"{fact} is of {e.PriorityClass} ({e.Evidence}); it was of {was.Class} ({was.Evidence}), which is {priority} here");
    }

    /// <summary>The key is the move: the same whoever tells of it, however often.</summary>
    private void RequireKey(Fact fact, HallId other, string key) => Require(
        fact.Operation is { Fingerprint: 0 } operation && operation.Id == new OperationId($"hall:{other}", key), $"{fact} is recorded under {fact.Operation?.Id.ToString() ?? "no key"}");

    /// <summary>Whoever is told where a ticket goes on, or from where, is told what is durable.</summary>
    private void RequireTold(TicketView view, long to)
    {
        var left = Facts.Departure(view.Id) is { } fact && fact.Step <= to ? fact : null;
        Require(view.Forward is null == (view.State != TicketState.Forwarded), $"{view} is told as sent to {view.Forward}");
        if (view.Forward is { } told)
        {
            Require(
                left?.Event is TicketForwarded sent && Said.Same(told with { Arrived = null }, new TicketForward(sent.Hall, sent.Service, sent.Waited, Along: sent.Along)),
                $"{view} is told as sent to {told}; {left?.ToString() ?? "it was not"}");
            Require(told.Arrived is null || told.Arrived == there.Arrival(view.Id)?.Ticket?.Id, $"{view} is told as {told}; there it is {there.Arrival(view.Id)}");
        }

        var isOrigin = view.Origin is not { } origin || origin.Hall == hall.Id || Facts.Arrival(origin.Ticket)?.Ticket?.Id == view.Id;
        Require(isOrigin, $"{view} is told as coming from {view.Origin}");
    }
}
