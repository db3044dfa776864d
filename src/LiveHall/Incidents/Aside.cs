using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Timing;

namespace Queueing.LiveHall.Incidents;

/// <summary>Those whom a window will call by name once they are back.</summary>
internal sealed class Aside(HallTimeline clock)
{
    private readonly ConcurrentQueue<(TicketRecord Record, Incident Incident, DateTimeOffset Back)> all = new();

    public void Add(TicketRecord record, Incident incident, DateTimeOffset back) => all.Enqueue((record, incident, back));

    /// <summary>Finds somebody who is back and not in line.</summary>
    public bool TryReturned([NotNullWhen(true)] out TicketRecord? record, out Incident incident)
    {
        while (all.TryPeek(out var first) && first.Back <= clock.Now && all.TryDequeue(out first))
        {
            if (first.Record.Phase is TicketPhase.Away)
            {
                (record, incident) = (first.Record, first.Incident);
                return true;
            }
        }

        (record, incident) = (null, Incident.None);
        return false;
    }
}
