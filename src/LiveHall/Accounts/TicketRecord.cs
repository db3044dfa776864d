using Queueing.LiveHall.Api;
using Queueing.LiveHall.Incidents;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Accounts;

/// <summary>One ticket's story; changed by the ledger alone.</summary>
internal sealed class TicketRecord(TicketAnswer ticket)
{
    public string TicketId { get; } = ticket.TicketId;

    public string Number { get; } = ticket.Number;

    /// <summary>Gets the queue that issued the number.</summary>
    public string Issuer { get; } = ticket.TicketId.Split('.') is [_, var queue, _] ? queue : ticket.Queue;

    /// <summary>Gets or sets the queue it is in.</summary>
    public string Queue { get; set; } = ticket.Queue;

    /// <summary>Gets or sets who drew it; null for somebody who is not of the plan.</summary>
    public Arrival? Arrival { get; set; }

    /// <summary>Gets or sets what it has still to meet.</summary>
    public Incident Incident { get; set; }

    /// <summary>Gets the citizen's own token, when the draw was answered to somebody of the plan.</summary>
    public string? AccessToken { get; } = ticket.AccessToken;

    public TicketPhase Phase { get; set; }

    public double? WaitSeconds { get; set; }

    public bool WasMissed { get; set; }

    public bool WasPutBack { get; set; }

    public bool WasTransferred { get; set; }

    public List<Segment> Segments { get; } = [];

    /// <summary>Gets its address.</summary>
    public string Address => $"/tickets/{Uri.EscapeDataString(TicketId)}";

    /// <summary>The address of an action on it.</summary>
    public string Path(string action) => $"{Address}/{action}";

    /// <summary>Tells whether it meets this now; each is met once.</summary>
    public bool Meets(Incident incident)
    {
        var meets = Incident == incident;
        Incident = meets ? Incident.None : Incident;
        return meets;
    }

    public bool IsOver => Phase is TicketPhase.Served or TicketPhase.Cancelled or TicketPhase.Missed;
}
