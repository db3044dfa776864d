using System.Collections.Immutable;
using System.Text.Json;
using Queueing.LiveHall.Api;

namespace Queueing.LiveHall.Floor;

/// <summary>
/// Tides and alerts as the supervisor's stream tells them, once for everybody who must act on them. A slow poll beside it
/// catches what a broken stream would have missed.
/// </summary>
internal sealed class FloorWatch(Stage stage)
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, TideAnswer> tides = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, AlertAnswer> alerts = new(StringComparer.Ordinal);

    public event Action<TideAnswer>? TideChanged;

    public event Action<AlertAnswer>? AlertChanged;

    public ImmutableArray<TideAnswer> Tides
    {
        get
        {
            lock (gate)
            {
                return [.. tides.Values];
            }
        }
    }

    public ImmutableArray<AlertAnswer> Alerts
    {
        get
        {
            lock (gate)
            {
                return [.. alerts.Values];
            }
        }
    }

    public Task ListenAsync(CancellationToken cancel) => new EventFeed(
        stage.Api, stage.Options.Time, stage.Api.Path("/alerts/stream"), stage.Options.SupervisorToken, OnEvent).RunAsync(cancel);

    public async Task PollAsync(CancellationToken cancel)
    {
        while (true)
        {
            await RefreshAsync(cancel);
            await Task.Delay(PollEvery, stage.Options.Time, cancel);
        }
    }

    public async Task RefreshAsync(CancellationToken cancel)
    {
        foreach (var tide in (await stage.Supervisor.GetAsync<List<TideAnswer>>("/tides", cancel)).Value ?? [])
        {
            Offer(tide);
        }

        foreach (var alert in (await stage.Supervisor.GetAsync<List<AlertAnswer>>("/alerts", cancel)).Value ?? [])
        {
            Offer(alert);
        }
    }

    private void OnEvent(string type, string data)
    {
        if (type == "tide" && JsonSerializer.Deserialize(data, ApiJson.Default.TideAnswer) is { } tide)
        {
            Offer(tide);
        }
        else if (type == "alert" && JsonSerializer.Deserialize(data, ApiJson.Default.AlertAnswer) is { } alert)
        {
            Offer(alert);
        }
    }

    private void Offer(TideAnswer tide)
    {
        lock (gate)
        {
            // An episode never leaves its end again; a late answer of the poll must not bring it back.
            if (tides.TryGetValue(tide.TideId, out var known) && (known == tide || known.EndedAt is not null))
            {
                return;
            }

            tides[tide.TideId] = tide;
        }

        TideChanged?.Invoke(tide);
    }

    private void Offer(AlertAnswer alert)
    {
        lock (gate)
        {
            if (alerts.TryGetValue(alert.AlertId, out var known) && (known == alert || known.ClearedAt is not null))
            {
                return;
            }

            alerts[alert.AlertId] = alert;
        }

        AlertChanged?.Invoke(alert);
    }
}
