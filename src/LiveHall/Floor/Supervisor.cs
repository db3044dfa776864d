using System.Collections.Concurrent;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Incidents;

namespace Queueing.LiveHall.Floor;

/// <summary>The simulated supervisor: decides on proposals and acknowledges alerts, each once and after a moment's thought.</summary>
internal sealed class Supervisor(Stage stage, Crew crew, CancellationToken cancel)
{
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    public void OnTide(TideAnswer tide)
    {
        if (tide.State.Are(States.Proposed) && seen.TryAdd(tide.TideId, true))
        {
            var word = stage.Options.Supervisor is SupervisorConduct.Approves ? "approve" : "decline";
            crew.Start(() => stage.Incidents.IsOverruled(tide.TideId) ? DisagreeAsync(tide.TideId) : AnswerAsync($"/tides/{tide.TideId}/{word}"));
        }
    }

    public void OnAlert(AlertAnswer alert)
    {
        if (alert is { AcknowledgedAt: null, ClearedAt: null } && seen.TryAdd(alert.AlertId, true))
        {
            crew.Start(() => AnswerAsync($"/alerts/{alert.AlertId}/acknowledge"));
        }
    }

    // What is declined cannot be approved; what was approved may still be declined until it begins. So no is the last word.
    private async Task DisagreeAsync(string tide)
    {
        await stage.Clock.ForAsync(stage.Clerks.SupervisorDelay, cancel);
        var approving = stage.Supervisor.PostAsync<NoBody, NoBody>($"/tides/{tide}/approve", NoBody.Value, cancel);
        var declining = stage.Deputy.PostAsync<NoBody, NoBody>($"/tides/{tide}/decline", NoBody.Value, cancel);
        var (approved, declined) = (await approving, await declining);
        stage.Ledger.Met(Incident.Overruled, approved.IsOk || declined.IsOk);
        var all = await stage.Supervisor.GetAsync<List<TideAnswer>>("/tides", cancel);
        if (declined.IsOk && all.Value?.Find(x => x.TideId == tide)?.State is { } state && !state.Are(States.Declined))
        {
            stage.Ledger.Violates($"tide {tide} was declined and is {state}");
        }
    }

    // A refusal means that the hall has moved on meanwhile: the proposal lapsed, the alert cleared.
    private async Task AnswerAsync(string path)
    {
        await stage.Clock.ForAsync(stage.Clerks.SupervisorDelay, cancel);
        await stage.Supervisor.PostAsync<NoBody, NoBody>(path, NoBody.Value, cancel);
    }
}
