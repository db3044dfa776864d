using Queueing.LiveHall.Api;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Accounts;

/// <summary>One ticket's story; changed by the ledger alone.</summary>
internal sealed class TicketRecord(TicketAnswer ticket)
{
    public string TicketId { get; } = ticket.TicketId;

    public string Number { get; } = ticket.Number;

    /// <summary>Gets the queue that issued the number.</summary>
    public string Issuer { get; } = ticket.TicketId.Split('.') is [_, var queue, _] ? queue : ticket.Queue;

    /// <summary>Gets or sets who drew it; null for somebody who is not of the plan.</summary>
    public Arrival? Arrival { get; set; }

    public TicketPhase Phase { get; set; }

    public double? WaitSeconds { get; set; }

    public bool WasMissed { get; set; }

    public bool WasPutBack { get; set; }

    public bool WasTransferred { get; set; }

    public List<Segment> Segments { get; } = [];

    public bool IsOver => Phase is TicketPhase.Served or TicketPhase.Cancelled or TicketPhase.Missed;
}
