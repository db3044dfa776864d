using System.Collections.Immutable;
using Queueing.Simulator.Arrivals;
using Queueing.LiveHall.Floor;
using Queueing.Simulator.Figures;

namespace Queueing.LiveHall.Accounts;

/// <summary>Makes the day's summary.</summary>
internal sealed class Summariser(Stage stage, ArrivalPlan plan, FloorWatch watch)
{
    public LiveHallSummary Make(double wallSeconds)
    {
        var tickets = stage.Ledger.Tickets;
        var own = tickets.Where(x => x.Arrival is not null).ToArray();
        var services = tickets.SelectMany(x => x.Segments).Where(x => x.EndedAt is not null).ToArray();
        var windows = Windows(services);
        var waits = Waits(tickets);
        return new LiveHallSummary
        {
            Hall = stage.Options.Hall,
            BusinessDay = stage.Day.Hall.Clock.BusinessDay,
            Source = plan.Source,
            Seed = stage.Options.Seed,
            Arrivals = plan.Arrivals.Length,
            Drawn = own.Length,
            Served = own.Count(x => x.Phase is TicketPhase.Served),
            Cancelled = own.Count(x => x.Phase is TicketPhase.Cancelled),
            Missed = own.Count(x => x.Phase is TicketPhase.Missed),
            Incidents = stage.Ledger.Incidents.ToImmutableSortedDictionary(x => x.Key.ToString(), x => x.Value, StringComparer.Ordinal),
            TurnedAway = stage.Ledger.TurnedAwayKeys.Count,
            OutsideHours = plan.OutsideHours,
            BeforeStart = plan.BeforeStart,
            WithoutServer = own.Count(x => x is { Phase: TicketPhase.Served, Arrival.WithoutServer: true }),
            Guests = tickets.Length - own.Length,
            GuestsServed = tickets.Count(x => x is { Arrival: null, Phase: TicketPhase.Served }),
            MeanWaitMinutes = Measures.Mean(waits),
            P95WaitMinutes = Measures.Percentile(waits, 0.95),
            Queues = [.. stage.Day.Hall.Queues.Select(x => Queue(x.Queue, tickets))],
            Windows = windows,
            MeanBusyRate = Measures.Mean([.. windows.Select(x => x.BusyRate)]),
            Disparity = Measures.MeanDifference(windows.Select(x => x.BusyRate)),
            Tides = new TideFigures(stage.Day, watch.Tides, stage.Options.CoolDown).Of(services),
            Alerts = watch.Alerts.Length,
            AlertsAcknowledged = watch.Alerts.Count(x => x.AcknowledgedAt is not null),
            Requests = stage.Api.Requests,
            Retries = stage.Api.Retries,
            MeanAnswerMilliseconds = Math.Round(stage.Api.MeanAnswer.TotalMilliseconds, 1),
            MeanLatenessSeconds = Math.Round(stage.Clock.MeanLateness.TotalSeconds, 2),
            WallSeconds = Math.Round(wallSeconds, 1),
        };
    }

    private static double[] Waits(IEnumerable<TicketRecord> tickets) =>
        [.. tickets.Where(x => x.WaitSeconds is not null).Select(x => x.WaitSeconds!.Value / 60)];

    private QueueSummary Queue(string id, ImmutableArray<TicketRecord> tickets)
    {
        var drawn = tickets.Where(x => x.Issuer == id).ToArray();
        var waits = Waits(drawn);
        var name = stage.Day.Queue(id).Name;
        return new QueueSummary(
            id, name.Zh, name.En, drawn.Length, drawn.Count(x => x.Phase is TicketPhase.Served),
            Measures.Mean(waits), Measures.Percentile(waits, 0.95));
    }

    private ImmutableArray<WindowSummary> Windows(Segment[] services)
    {
        var byWindow = services.ToLookup(x => x.Window, StringComparer.Ordinal);
        var windows = ImmutableArray.CreateBuilder<WindowSummary>();
        foreach (var window in stage.Day.Hall.Windows)
        {
            var open = stage.OpenHours.Of(window.Window);
            if (open > TimeSpan.Zero)
            {
                var busy = byWindow[window.Window].Sum(x => (x.EndedAt!.Value - x.StartedAt).TotalMinutes);
                windows.Add(new WindowSummary(
                    window.Window, byWindow[window.Window].Count(), open.TotalMinutes, Math.Min(1, busy / open.TotalMinutes)));
            }
        }

        return windows.ToImmutable();
    }
}
