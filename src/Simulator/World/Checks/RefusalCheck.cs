using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A "no" was true at some moment between question and answer, before the request's own effect if it has one: of the ticket, of
/// the window, of the floor.
/// </summary>
internal sealed class RefusalCheck(JournalFacts facts, Hall hall, HallDay day) : FactCheck("refusals", facts)
{
    private DateTimeOffset now;

    public override void Looked(DateTimeOffset now, TimeSpan calm) => this.now = now;

    public override void Returned(ClientOperation operation)
    {
        if (Said.No(operation.Answer) is not { } refusal || refusal.Code == RefusalCode.KeyReused || operation.IsOfWebhooks)
        {
            return;
        }

        var to = operation.ReturnedAt!.Value;
        if (Facts.Find(operation.Caller.ToOperationId()) is { } own && own.Step <= to && own.Operation?.Fingerprint == operation.Caller.Fingerprint)
        {
            to = own.Step - 1;
        }

        Require(IsSo(operation, refusal, to), $"{operation.Method} {operation.Owner} {string.Join(' ', operation.Arguments)} is refused: {refusal}; at no moment was it so");
    }

    private bool IsSo(ClientOperation operation, Refusal refusal, long to) => operation.Method switch
    {
        "Draw" => refusal.Code == RefusalCode.NoDraw,
        "Act" => operation.Arguments[0] is TicketCommand command
            && SeenBy(new QueueId(operation.Owner), command.Ticket, operation.InvokedAt, to).Any(x => TicketRefusals.Explain(refusal, command, x, hall, now)),
        "EnterPapers" => operation.Arguments[0] is EnterPapers command && IsOfPapers(new QueueId(operation.Owner), command, refusal, operation.InvokedAt, to),
        "Steer" => refusal is { Code: RefusalCode.Invalid, Field: "alternative" } && !SteeringCheck.IsOffered(hall, (ServiceId)operation.Arguments[0]!, (AlternativeKind)operation.Arguments[1]!),
        "CallNext" or "CallTicket" or "TakeOver" when refusal.Code == RefusalCode.HandFull => IsFull(operation, to),
        "CallTicket" or "TakeOver" when TicketRefusals.IsOfTicket(refusal) => IsOfNamed(operation, refusal, to),
        "CallNext" or "CallTicket" or "TakeOver" or "SetPhase" or "SetAutoCall" => Facts.Window(new WindowId(operation.Owner))
            .Between(operation.InvokedAt, to)
            .Any(x => WindowRefusals.Explain(operation, refusal, x)),
        _ => Facts.Floor.Between(operation.InvokedAt, to).Any(x => FloorRefusals.Explain(operation, refusal, x, hall)),
    };

    /// <summary>Everything a ticket was to a queue at some moment: null before it came, Transferred after it left.</summary>
    private IEnumerable<ModelTicket?> SeenBy(QueueId queue, TicketId ticket, long from, long to)
    {
        var (seen, since) = ((ModelTicket?)null, false);
        if (Facts.Tickets.TryGetValue(ticket, out var history))
        {
            foreach (var (begun, until, state) in history.UpTo(to))
            {
                if (begun > from && !since)
                {
                    yield return null;
                }

                since = true;
                seen = state.Queue == queue ? state : seen is null ? null : seen with { State = TicketState.Transferred };
                if (until > from)
                {
                    yield return seen;
                }
            }
        }

        if (!since)
        {
            yield return null;
        }
    }

    /// <summary>A paper is wrong, or was entered otherwise by then and is what the refusal says.</summary>
    private bool IsOfPapers(QueueId queue, EnterPapers command, Refusal refusal, long from, long to) => refusal.Code == RefusalCode.WrongState
        ? command.Papers.Any(x => Facts.Paper(queue, x.Text) is { Event: PaperEntered known } entry && entry.Step <= to && !ModelPaper.Same(known.Paper, x)
            && SeenBy(queue, known.Ticket, from, to).Any(ticket => ticket is not null && Said.IsState(refusal, ticket.State)))
        : PaperRefusals.IsInvalid(refusal, command, queue, hall, now, LastAt(queue, from));

    private DateTimeOffset LastAt(QueueId queue, long step) => Facts.Streams.GetValueOrDefault(QueueStream.IdOf(day, queue))?
        .Where(x => x.Step < step).Select(x => ((TicketEvent)x.Event).At).DefaultIfEmpty().Max() ?? default;

    /// <summary>Of the ticket wherever it was, and of the queues that the window served.</summary>
    private bool IsOfNamed(ClientOperation operation, Refusal refusal, long to)
    {
        var windows = Facts.Window(new WindowId(operation.Owner)).Between(operation.InvokedAt, to).ToList();
        return Facts.Tickets[(TicketId)operation.Arguments[0]!].Between(operation.InvokedAt, to)
            .Any(ticket => windows.Exists(window => TicketRefusals.ExplainCall(operation, refusal, ticket, window, hall)));
    }

    private bool IsFull(ClientOperation operation, long to) => Facts.Window(new WindowId(operation.Owner))
        .Between(operation.InvokedAt, to)
        .Where(x => x.Call is not null)
        .Any(x => Facts.Tickets.TryGetValue(x.Call!.Ticket.Id, out var history)
            && history.Between(operation.InvokedAt, to).Any(ticket => ticket.LiveCall == x.Call.Call));
}
