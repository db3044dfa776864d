using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Incidents;

/// <summary>What those meet who still wait after their queue's last closing.</summary>
internal sealed class ClosingIncidents(Stage stage)
{
    /// <summary>Waits for the closing of one queue; some are sent home then, with a voucher for the next day.</summary>
    public async Task RunAsync(string queue, DateTimeOffset closes, CancellationToken cancel)
    {
        await stage.Clock.UntilAsync(closes.AddSeconds(30), cancel);
        foreach (var record in stage.Ledger.Waiting(queue).Where(x => stage.Incidents.IsSentHome(x.TicketId)))
        {
            var ended = await stage.Supervisor.PostAsync<ReasonRequest, TicketAnswer>(record.Path("expire"), new ReasonRequest("the hall has closed"), cancel);
            stage.Ledger.Met(Incident.SentHome, ended.IsOk);
            if (ended.IsOk)
            {
                stage.Ledger.Becomes(record, TicketPhase.Missed);
            }
        }
    }
}
