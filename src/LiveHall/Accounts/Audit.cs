using System.Globalization;
using Queueing.LiveHall.Api;
using Queueing.Simulator.Arrivals;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Accounts;

/// <summary>
/// The day's end: reads the tickets back, finds those drawn by hand, and checks that everybody is accounted for exactly once
/// and that the numbers have no gap.
/// </summary>
internal sealed class Audit(Stage stage, ArrivalPlan plan, IReadOnlyDictionary<string, int> drawnBefore)
{
    private const int AtOnce = 16;

    public async Task RunAsync(CancellationToken cancel)
    {
        await FindGuestsAsync(cancel);
        if (stage.Options.VerifyAtEnd)
        {
            var tickets = stage.Ledger.Tickets;
            var chunk = (tickets.Length / AtOnce) + 1;
            await Task.WhenAll(tickets.Chunk(chunk).Select(x => VerifyAsync(x, cancel)));
        }

        CheckArrivals();
        CheckNumbers();
    }

    private static int Sequence(string number) => int.TryParse(
        number.AsSpan(number.AsSpan().IndexOfAnyInRange('0', '9')), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value
        : 0;

    // A number that nobody here drew and no window called, such as a guest's who cancelled, is found by its number.
    private async Task FindGuestsAsync(CancellationToken cancel)
    {
        var read = await stage.Supervisor.GetAsync<List<QueueAnswer>>("/queues", cancel);
        foreach (var queue in read.Value ?? [])
        {
            var known = stage.Ledger.Tickets.Where(x => x.Issuer == queue.Queue).Select(x => Sequence(x.Number)).ToHashSet();
            var last = Math.Max(queue.DrawnToday, known.DefaultIfEmpty(0).Max());
            for (var n = drawnBefore.GetValueOrDefault(queue.Queue) + 1; n <= last; n++)
            {
                if (!known.Contains(n))
                {
                    await FindAsync(stage.Day.FindQueue(queue.Queue), n, cancel);
                }
            }
        }
    }

    private async Task FindAsync(HallQueue? queue, int number, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{queue?.Prefix}{number:D3}");
        var day = stage.Day.Hall.Clock.BusinessDay is { } date ? $"&day={date}" : string.Empty;
        var found = await stage.Supervisor.GetAsync<TicketAnswer>($"/tickets?number={name}{day}", cancel);
        if (found.Value is { } ticket)
        {
            var record = stage.Ledger.Guest(ticket);
            stage.Ledger.Becomes(record, PhaseOf(ticket.State));
        }
    }

    private async Task VerifyAsync(TicketRecord[] records, CancellationToken cancel)
    {
        foreach (var record in records)
        {
            var read = await stage.Supervisor.GetAsync<TicketAnswer>(record.Address, cancel);
            if (read.Value is not { } ticket)
            {
                stage.Ledger.Violates($"{record.Number} was acknowledged and cannot be read: {read.Told}");
            }
            else if (PhaseOf(ticket.State) is var phase && phase != record.Phase)
            {
                Reconcile(record, phase, ticket.State);
            }
        }
    }

    private void Reconcile(TicketRecord record, TicketPhase phase, string state)
    {
        // A person may act beside the simulated ones: end a ticket at the API that the live hall still holds open.
        if (!record.IsOver && phase is TicketPhase.Served or TicketPhase.Cancelled or TicketPhase.Missed)
        {
            stage.Ledger.Becomes(record, phase);
        }
        else
        {
            stage.Ledger.Violates($"{record.Number} ended {record.Phase} here and is {state} at the gateway");
        }
    }

    private void CheckArrivals()
    {
        var tickets = stage.Ledger.Tickets;
        var turned = stage.Ledger.TurnedAwayKeys;
        var drew = tickets.Where(x => x.Arrival is not null).GroupBy(x => x.Arrival!.Key, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => x.Count(), StringComparer.Ordinal);
        foreach (var arrival in plan.Arrivals)
        {
            var times = drew.GetValueOrDefault(arrival.Key) + (turned.ContainsKey(arrival.Key) ? 1 : 0);
            if (times != 1)
            {
                stage.Ledger.Violates($"{arrival.Key} is accounted for {times} times");
            }
        }

        foreach (var left in tickets.Where(x => !x.IsOver))
        {
            stage.Ledger.Violates($"{left.Number} was left behind: {left.Phase}");
        }
    }

    private void CheckNumbers()
    {
        foreach (var queue in stage.Ledger.Tickets.GroupBy(x => x.Issuer, StringComparer.Ordinal).OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            var expected = drawnBefore.GetValueOrDefault(queue.Key);
            foreach (var number in queue.Select(x => Sequence(x.Number)).Order())
            {
                if (number != ++expected)
                {
                    stage.Ledger.Violates($"queue {queue.Key}: number {expected} expected, {number} found");
                    expected = number;
                }
            }
        }
    }

    private static TicketPhase PhaseOf(string state) =>
        state.Are(States.Completed) ? TicketPhase.Served
        : state.Are(States.Cancelled) ? TicketPhase.Cancelled
        : state.Are(States.Missed) || state.Are(States.Expired) ? TicketPhase.Missed
        : state.Are(States.Called) ? TicketPhase.Called
        : state.Are(States.Serving) ? TicketPhase.Serving
        : TicketPhase.Waiting;
}
