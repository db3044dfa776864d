using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Incidents;

/// <summary>What people meet between the call and the service.</summary>
internal sealed class CallIncidents(Stage stage, Crew crew, Caller clerk, Aside aside)
{
    private static readonly TimeSpan Errand = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>The clerk starts the service, unless something comes in between.</summary>
    /// <returns>The ticket as started, or null.</returns>
    public async Task<TicketAnswer?> StartAsync(TicketRecord record, CallRequest call, CancellationToken cancel)
    {
        if (record.Meets(Incident.Disputed))
        {
            return await DisputeAsync(record, call, cancel);
        }

        if (record is { Incident: Incident.LeftWhenCalled, Arrival: { } arrival, AccessToken: { } token })
        {
            return await LeaveAsync(record, call, stage.Citizen(arrival.Key, token), cancel);
        }

        if (record.Incident is (Incident.NamedAfterMissed or Incident.CameBack or Incident.BackAtTail or Incident.LapsedMissed) and var missing && record.Meets(missing))
        {
            await MissAsync(record, missing, call, cancel);
            return null;
        }

        return (await clerk.PostAsync<CallRequest, TicketAnswer>(record.Path("start"), call, cancel)).Value;
    }

    /// <summary>The supervisor records in the same moment that nobody came: one of them is late.</summary>
    private async Task<TicketAnswer?> DisputeAsync(TicketRecord record, CallRequest call, CancellationToken cancel)
    {
        var starting = clerk.PostAsync<CallRequest, TicketAnswer>(record.Path("start"), call, cancel);
        var missing = stage.Supervisor.PostAsync<CallRequest, TicketAnswer>(record.Path("missed"), call, cancel);
        var (started, missed) = (await starting, await missing);
        Judge(record, Incident.Disputed, started, missed);
        if (missed.IsOk)
        {
            stage.Ledger.Becomes(record, TicketPhase.Away);
            var back = await stage.Supervisor.PostAsync<ReinstateRequest, TicketAnswer>(record.Path("reinstate"), new ReinstateRequest("original", null), cancel);
            stage.Ledger.Rejoins(record, back.Value?.State ?? back.Problem?.State ?? States.Missed);
        }

        return started.Value;
    }

    /// <summary>Whoever is called cancels in the same moment: one of them is late.</summary>
    private async Task<TicketAnswer?> LeaveAsync(TicketRecord record, CallRequest call, Caller self, CancellationToken cancel)
    {
        record.Meets(Incident.LeftWhenCalled);
        var leaving = self.PostAsync<ReasonRequest, TicketAnswer>(record.Path("cancel"), new ReasonRequest("has to go"), cancel);
        var starting = clerk.PostAsync<CallRequest, TicketAnswer>(record.Path("start"), call, cancel);
        var (left, started) = (await leaving, await starting);
        Judge(record, Incident.LeftWhenCalled, started, left);
        if (left.IsOk)
        {
            stage.Ledger.Becomes(record, TicketPhase.Cancelled);
        }

        return started.Value;
    }

    private void Judge(TicketRecord record, Incident incident, ApiAnswer<TicketAnswer> started, ApiAnswer<TicketAnswer> other)
    {
        stage.Ledger.Met(incident, other.IsOk != started.IsOk);
        if (started.IsOk == other.IsOk)
        {
            stage.Ledger.Violates($"{record.Number}: two ends of one call ended alike ({incident}): {started.Told}, {other.Told}");
        }
    }

    private async Task MissAsync(TicketRecord record, Incident incident, CallRequest call, CancellationToken cancel)
    {
        var missed = await clerk.PostAsync<CallRequest, TicketAnswer>(record.Path("missed"), call, cancel);
        if (!missed.IsOk)
        {
            return;
        }

        record.WasMissed = true;
        stage.Ledger.Becomes(record, TicketPhase.Away);
        var back = stage.Clock.Now + Errand;
        if (incident is Incident.NamedAfterMissed)
        {
            // Whom the window does not call by name in time goes back into the line.
            aside.Add(record, incident, back);
            back += Patience;
        }

        crew.Start(() => incident is Incident.LapsedMissed ? StayAwayAsync(record, cancel) : ComeBackAsync(record, incident, back, cancel));
    }

    private async Task StayAwayAsync(TicketRecord record, CancellationToken cancel)
    {
        await Lapse.AwaitAsync(stage, record, Incident.LapsedMissed, cancel);
        stage.Ledger.Becomes(record, TicketPhase.Missed);
    }

    private async Task ComeBackAsync(TicketRecord record, Incident incident, DateTimeOffset at, CancellationToken cancel)
    {
        await stage.Clock.UntilAsync(at, cancel);
        if (record.Phase is not TicketPhase.Away)
        {
            return;
        }

        var back = incident is Incident.CameBack && record is { Arrival: { } arrival, AccessToken: { } token }
            ? await stage.Citizen(arrival.Key, token).PostAsync<ReasonRequest, TicketAnswer>(record.Path("come-back"), new ReasonRequest("was outside"), cancel)
            : await stage.Supervisor.PostAsync<ReinstateRequest, TicketAnswer>(record.Path("reinstate"), new ReinstateRequest("tail", null), cancel);
        stage.Ledger.Met(incident, back.IsOk && incident is not Incident.NamedAfterMissed);
        stage.Ledger.Rejoins(record, back.Value?.State ?? back.Problem?.State ?? States.Missed);
    }
}
