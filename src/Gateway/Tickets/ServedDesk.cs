using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>
/// Enters that numbers of the system's were served by hand in an outage. All are looked up and judged first; then each is entered, and
/// what a crash leaves undone, the same request does when it is sent again.
/// </summary>
internal sealed class ServedDesk(TicketDesk desk, HallCalendar calendar)
{
    /// <summary>Looks the tickets up and judges what is said of them; it is a hint, for who is called meanwhile is refused when entered.</summary>
    public async Task<Parsed<TicketView[]>> JudgeAsync(Hall hall, DateOnly date, ImmutableArray<ServedOrder> served)
    {
        var found = await Task.WhenAll(served.Select(x => x.Number is { } number
            ? desk.FindNumberAsync(hall, date, number)
            : desk.FindPaperAsync(hall, date, x.Text, queue: string.Empty)));
        var (invalid, late) = (new List<(string Path, string Message)>(), new List<(string Path, string Message)>());
        var tickets = new TicketView[served.Length];
        string? state = null;
        for (var i = 0; i < tickets.Length; i++)
        {
            if (!found[i].IsDone(out var ticket, out var refusal))
            {
                if (refusal.Code is not (RefusalCode.Unknown or RefusalCode.WrongState))
                {
                    return Problem.Of(refusal);
                }

                var isUnknown = refusal.Code is RefusalCode.Unknown;
                invalid.Add(($"served[{i}].number", isUnknown ? $"was not given out on {date:yyyy-MM-dd}" : "stands on papers of several queues; name the ticket's own number"));
                continue;
            }

            tickets[i] = ticket;
            if (IsEntered(ticket, served[i].Service))
            {
                continue;
            }

            if (ticket is { State: TicketState.Completed, Paper.Window: not null })
            {
                state ??= StateName.Of(ticket.State.ToString());
                late.AddRange(Differences(ticket, served[i].Service).Select(x => ($"served[{i}].{x}", $"is another than {ticket.Number} was entered with")));
                continue;
            }

            if (TicketTransitions.Next(ticket.State, TicketAction.ServeByHand) is null)
            {
                state ??= StateName.Of(ticket.State.ToString());
                late.Add(($"served[{i}].number", $"is {StateName.Of(ticket.State.ToString())}"));
                continue;
            }

            var faults = PaperRules.Faults(hall, ticket.State, ticket.Since, served[i].Service, calendar.Now(hall));
            invalid.AddRange(faults.Select(x => ($"served[{i}].{x.Field}", x.Message)));
        }

        return invalid.Count > 0 ? Problem.OfFields(invalid)
            : late.Count > 0 ? Problem.OfFields(late, ProblemKind.WrongState) with { State = state }
            : tickets;
    }

    /// <summary>Enters them; a ticket that is entered already and says the same is passed over.</summary>
    public async Task<Parsed<TicketView[]>> EnterAsync(Hall hall, Caller caller, ImmutableArray<ServedOrder> served, TicketView[] tickets, string reason)
    {
        var answers = await Task.WhenAll(served.Select((x, i) => IsEntered(tickets[i], x.Service)
            ? Task.FromResult<Answer<TicketView>>(tickets[i])
            : desk.ActAsync(hall, caller.ForPart(tickets[i].Id.Value), Command(tickets[i].Id, x.Service, reason))));
        var entered = new TicketView[answers.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            if (!answers[i].IsDone(out var ticket, out var refusal))
            {
                var problem = Problem.Of(refusal);
                return problem with { Field = $"served[{i}].{problem.Field ?? "number"}" };
            }

            entered[i] = ticket;
        }

        return entered;
    }

    private static TicketCommand Command(TicketId ticket, HandService service, string reason) => new(
        ticket,
        TicketAction.ServeByHand,
        Reason: reason,
        Window: service.Window,
        CalledAt: service.CalledAt,
        StartedAt: service.StartedAt,
        FinishedAt: service.FinishedAt);

    private static bool IsEntered(TicketView ticket, HandService service) =>
        ticket is { State: TicketState.Completed, Paper.Window: not null } && !Differences(ticket, service).Any();

    /// <summary>Names what another account of the same service says otherwise; of several services only the first has a start.</summary>
    private static IEnumerable<string> Differences(TicketView ticket, HandService service)
    {
        (string Field, bool Differs)[] compared =
        [
            ("window", ticket.Paper?.Window != service.Window),
            ("calledAt", ticket.CalledAt != service.CalledAt),
            ("startedAt", ticket.StartedAt is { } started && started != service.StartedAt),
            ("finishedAt", ticket.EndedAt != service.FinishedAt),
        ];
        return compared.Where(x => x.Differs).Select(x => x.Field);
    }
}
