using System.Collections.Immutable;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Incidents;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Accounts;

/// <summary>Every ticket's story, from the gateway's answers alone; and whatever in them must never happen.</summary>
internal sealed class Ledger
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TicketRecord> tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> turnedAway = new(StringComparer.Ordinal);
    private readonly List<string> violations = [];
    private readonly SortedDictionary<Incident, int> met = [];
    private int drawing;
    private int open;
    private bool doorsClosed;

    /// <summary>Gets a value indicating whether nobody will come any more and everybody who came is done.</summary>
    public bool NothingLeft
    {
        get
        {
            lock (gate)
            {
                return doorsClosed && drawing == 0 && open == 0;
            }
        }
    }

    public bool SomebodyDraws
    {
        get
        {
            lock (gate)
            {
                return drawing > 0;
            }
        }
    }

    public ImmutableArray<string> Violations
    {
        get
        {
            lock (gate)
            {
                return [.. violations];
            }
        }
    }

    public ImmutableArray<TicketRecord> Tickets
    {
        get
        {
            lock (gate)
            {
                return [.. tickets.Values.OrderBy(x => x.TicketId, StringComparer.Ordinal)];
            }
        }
    }

    public ImmutableDictionary<string, string> TurnedAwayKeys
    {
        get
        {
            lock (gate)
            {
                return turnedAway.ToImmutableDictionary(StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Gets how often what was met.</summary>
    public ImmutableArray<KeyValuePair<Incident, int>> Incidents
    {
        get
        {
            lock (gate)
            {
                return [.. met];
            }
        }
    }

    /// <summary>Counts an incident that came about.</summary>
    public void Met(Incident incident, bool cameAbout = true)
    {
        lock (gate)
        {
            if (cameAbout)
            {
                met[incident] = met.GetValueOrDefault(incident) + 1;
            }
        }
    }

    public void Violates(string what)
    {
        lock (gate)
        {
            violations.Add(what);
        }
    }

    public void CloseDoors()
    {
        lock (gate)
        {
            doorsClosed = true;
        }
    }

    public void Draws()
    {
        lock (gate)
        {
            drawing++;
        }
    }

    public TicketRecord Drew(Arrival arrival, TicketAnswer ticket, Incident incident)
    {
        lock (gate)
        {
            drawing--;
            var record = Known(ticket);
            if (record.Arrival is { } other)
            {
                violations.Add($"{ticket.Number} was issued twice: to {other.Key} and to {arrival.Key}");
            }

            record.Arrival = arrival;
            record.Incident = incident;
            return record;
        }
    }

    /// <summary>A ticket that nobody of the plan drew and no window has called yet.</summary>
    public TicketRecord Guest(TicketAnswer ticket)
    {
        lock (gate)
        {
            return Known(ticket);
        }
    }

    public void TurnedAway(Arrival arrival, string why)
    {
        lock (gate)
        {
            drawing--;
            turnedAway[arrival.Key] = why;
        }
    }

    public TicketRecord? Find(string ticketId)
    {
        lock (gate)
        {
            return tickets.GetValueOrDefault(ticketId);
        }
    }

    /// <summary>A window called a ticket; one nobody here has drawn belongs to a guest.</summary>
    public TicketRecord Called(TicketAnswer ticket)
    {
        lock (gate)
        {
            var record = Known(ticket);
            if (ticket.CallId is not { } call)
            {
                violations.Add($"{ticket.Number} was called without a call id");
            }
            else if (!calls.TryAdd(call, ticket.TicketId) && calls[call] != ticket.TicketId)
            {
                violations.Add($"call {call} was made for {calls[call]} and for {ticket.TicketId}");
            }

            record.WaitSeconds ??= ticket.WaitSeconds;
            Move(record, TicketPhase.Called);
            return record;
        }
    }

    public void Started(TicketRecord record, Segment segment)
    {
        lock (gate)
        {
            record.Segments.Add(segment);
            Move(record, TicketPhase.Serving);
        }
    }

    public void Ended(TicketRecord record, DateTimeOffset at, TicketPhase next)
    {
        lock (gate)
        {
            if (record.Segments.Count > 0 && record.Segments[^1].EndedAt is null)
            {
                record.Segments[^1] = record.Segments[^1] with { EndedAt = at };
            }

            Move(record, next);
        }
    }

    public void Becomes(TicketRecord record, TicketPhase phase)
    {
        lock (gate)
        {
            Move(record, phase);
        }
    }

    /// <summary>Somebody who was away is back, or not; a ready window may have been faster than the answer.</summary>
    /// <param name="record">Who.</param>
    /// <param name="state">The ticket's state, as the answer or the refusal tells it; whom a window has called, its clerk tells of.</param>
    public void Rejoins(TicketRecord record, string? state)
    {
        TicketPhase? phase = state.Are(States.Waiting) ? TicketPhase.Waiting
            : state.Are(States.Missed) || state.Are(States.Expired) ? TicketPhase.Missed
            : state.Are(States.Cancelled) ? TicketPhase.Cancelled
            : null;
        lock (gate)
        {
            if (record.Phase is TicketPhase.Away && phase is { } there)
            {
                Move(record, there);
            }
        }
    }

    /// <summary>Lists those who wait in a queue.</summary>
    public ImmutableArray<TicketRecord> Waiting(string queue)
    {
        lock (gate)
        {
            return [.. tickets.Values.Where(x => x.Phase is TicketPhase.Waiting && x.Queue == queue)];
        }
    }

    public Tally Count()
    {
        lock (gate)
        {
            int Of(TicketPhase phase) => tickets.Values.Count(x => x.Phase == phase);
            return new Tally(
                tickets.Values.Count(x => x.Arrival is not null),
                Of(TicketPhase.Waiting) + Of(TicketPhase.Away),
                Of(TicketPhase.Called) + Of(TicketPhase.Serving),
                Of(TicketPhase.Served),
                Of(TicketPhase.Cancelled),
                Of(TicketPhase.Missed),
                turnedAway.Count,
                tickets.Values.Count(x => x.Arrival is null));
        }
    }

    private TicketRecord Known(TicketAnswer ticket)
    {
        if (!tickets.TryGetValue(ticket.TicketId, out var record))
        {
            record = new TicketRecord(ticket);
            tickets.Add(ticket.TicketId, record);
            open++;
        }

        return record;
    }

    private void Move(TicketRecord record, TicketPhase phase)
    {
        if (record.IsOver)
        {
            // A clerk may learn of a call after the citizen has cancelled it, and whoever is given up may be sent home in the same
            // moment; two different ends are another matter.
            var isGivenUp = phase is TicketPhase.Missed && record.Phase is TicketPhase.Missed;
            if (!isGivenUp && phase is TicketPhase.Served or TicketPhase.Cancelled or TicketPhase.Missed)
            {
                violations.Add($"{record.Number} ended twice: {record.Phase}, then {phase}");
            }

            return;
        }

        record.Phase = phase;
        open -= record.IsOver ? 1 : 0;
    }
}
