using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;
using Queueing.LiveHall.Incidents;
using Queueing.LiveHall.Timing;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Traces;

namespace Queueing.LiveHall;

/// <summary>Plays a hall's day over the HTTP API.</summary>
public static class LiveHallRun
{
    private static readonly TimeSpan ClockCheck = TimeSpan.FromSeconds(30);

    /// <summary>Plays the day to its end: until everybody is accounted for and the windows are closed.</summary>
    /// <param name="options">What to play, and where.</param>
    /// <param name="output">Takes progress and the summary.</param>
    /// <param name="cancel">Ends the run early; nothing is summed up then.</param>
    /// <returns>The summary; its exit code says whether the accounts agree.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<LiveHallSummary> RunAsync(LiveHallOptions options, TextWriter output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var summary = await PlayAsync(options, output, cancel);
        await output.WriteAsync(SummaryText.Of(summary));
        if (options.SummaryPath is { } path)
        {
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(summary, SummaryJson.Default.LiveHallSummary), cancel);
        }

        return summary;
    }

    /// <summary>Reads a trace without playing it.</summary>
    /// <param name="path">The trace.</param>
    /// <returns>What is wrong with it, by line and column; empty when it can be replayed.</returns>
    public static ImmutableArray<string> Check(string path)
    {
        using var text = File.OpenText(path);
        return [.. TraceFile.Read(text).Errors.Select(error => $"{Path.GetFileName(path)}: {error}")];
    }

    private static async Task<LiveHallSummary> PlayAsync(LiveHallOptions options, TextWriter output, CancellationToken cancel)
    {
        var rows = ImmutableArray<TraceRow>.Empty;
        if (options.TracePath is { } path)
        {
            using var text = File.OpenText(path);
            var read = TraceFile.Read(text);
            if (!read.Errors.IsEmpty)
            {
                return LiveHallSummary.NotPlayed(options, read.Errors.Select(x => $"{path}: {x}"));
            }

            rows = read.Rows;
        }

        using var http = Client(options);
        var api = new HallApi(http, options.Time, options.Hall, options.OutageLimit);
        try
        {
            return await PlayAsync(options, api, rows, output, cancel);
        }
        catch (LiveHallException stop)
        {
            return LiveHallSummary.NotPlayed(options, [stop.Message]);
        }
    }

    private static HttpClient Client(LiveHallOptions options)
    {
        // One pool for everything; a connection per followed window and a handful for commands, kept for the whole day.
        var handler = options.Handler ?? new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5), UseProxy = false };
        return new HttpClient(handler, disposeHandler: options.Handler is null)
        {
            BaseAddress = new Uri(options.BaseUri.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static async Task<LiveHallSummary> PlayAsync(
        LiveHallOptions options, HallApi api, ImmutableArray<TraceRow> rows, TextWriter output, CancellationToken cancel)
    {
        var began = options.Time.GetTimestamp();
        var clock = new HallTimeline(options.Time);
        var hall = await ReadClockAsync(options, api, clock, cancel);
        var roster = await api.GetAsync<List<RosterAnswer>>(api.Path("/roster"), options.SupervisorToken, cancel);
        var day = new HallDay(hall, roster.Value ?? throw new LiveHallException($"The roster cannot be read: {roster.Told}"));
        if (day.Outline.Closes is not { } closes || closes <= clock.Now)
        {
            return LiveHallSummary.NotPlayed(options, [$"{options.Hall} is closed: no session is left on {hall.Clock.BusinessDay}"]);
        }

        var start = clock.Now;
        var plan = rows.IsEmpty && options.TracePath is null
            ? new ProfileDay(day.Outline, options.Seed, options.Visitors, options.Load).Draw(start)
            : new TraceDay(day.Outline, options.Seed, options.Visitors, rows).Draw(start);
        var run = string.Create(CultureInfo.InvariantCulture, $"live-{options.Seed}-{start.ToUnixTimeMilliseconds()}");
        var stage = new Stage(options, day, api, clock, run);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Hall}: {plan.Arrivals.Length} people to come by {plan.Source}, {plan.Shifts.Length} windows staffed, {start:yyyy-MM-dd HH:mm} at {clock.Speed:0.#} times the wall clock, closing {closes:HH:mm}"));
        var before = await DrawnAsync(stage, cancel);
        var watch = new FloorWatch(stage);
        try
        {
            await WorkAsync(stage, plan, watch, output, cancel);
            await watch.RefreshAsync(cancel);
            await new Audit(stage, plan, before).RunAsync(cancel);
        }
        catch (LiveHallException stop)
        {
            // What was seen up to there is told all the same: it may say why.
            stage.Ledger.Violates(stop.Message);
        }

        var summary = new Summariser(stage, plan, watch).Make(options.Time.GetElapsedTime(began).TotalSeconds);
        var flaps = summary.Tides.Flaps > 0 ? [$"{summary.Tides.Flaps} windows were put back on tidal duty within the cool-down"] : Array.Empty<string>();
        return summary with { Violations = [.. stage.Ledger.Violations, .. flaps] };
    }

    private static async Task WorkAsync(Stage stage, ArrivalPlan plan, FloorWatch watch, TextWriter output, CancellationToken cancel)
    {
        // The day's own people, and those who only watch them: when the first are done, the others are sent home.
        using var dayOver = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var watchOver = CancellationTokenSource.CreateLinkedTokenSource(dayOver.Token);
        var crew = new Crew(dayOver);
        var watchers = new Crew(watchOver);
        Staff(stage, crew, watch, dayOver.Token);
        watchers.Start(() => watch.ListenAsync(watchOver.Token));
        watchers.Start(() => watch.PollAsync(watchOver.Token));
        watchers.Start(() => KeepClockAsync(stage, watchOver.Token));
        watchers.Start(() => new Progress(stage, watch, output).RunAsync(watchOver.Token));
        if (stage.Options.Supervisor is SupervisorConduct.RuleOfThumb)
        {
            watchers.Start(() => new RuleOfThumb(stage, watch).RunAsync(watchOver.Token));
        }

        foreach (var shift in plan.Shifts)
        {
            if (DeskHours.Of(shift, stage.Day.Outline.Hours(stage.Day.Outline.Window(shift.Window)), stage.Options.DrainLimit) is { } hours)
            {
                crew.Start(() => new Desk(stage, crew, shift.Window, shift.Staff, hours, brought: false).RunAsync(dayOver.Token));
            }
        }

        foreach (var queue in stage.Day.Outline.Queues)
        {
            if (queue.LastClosing is { } closes && closes > stage.Clock.Now)
            {
                crew.Start(() => new ClosingIncidents(stage).RunAsync(queue.Id, closes, dayOver.Token));
            }
        }

        crew.Start(() => new Doors(stage, crew, watchers).RunAsync(plan.Arrivals, watchOver.Token));
        await crew.FinishAsync();
        cancel.ThrowIfCancellationRequested();
        watchOver.Cancel();
        await watchers.FinishAsync();
        if (stage.Options.InPlace)
        {
            await output.WriteLineAsync();
        }
    }

    private static void Staff(Stage stage, Crew crew, FloorWatch watch, CancellationToken cancel)
    {
        var tidal = new TidalStaff(stage, crew, cancel);
        watch.TideChanged += tidal.OnTide;
        if (stage.Options.Supervisor is not SupervisorConduct.Absent)
        {
            var supervisor = new Supervisor(stage, crew, cancel);
            watch.TideChanged += supervisor.OnTide;
            watch.AlertChanged += supervisor.OnAlert;
        }
    }

    // The hall's clock may have stood still while the gateway was away.
    private static async Task KeepClockAsync(Stage stage, CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(ClockCheck, stage.Options.Time, cancel);
            await ReadClockAsync(stage.Options, stage.Api, stage.Clock, cancel);
        }
    }

    private static async Task<HallAnswer> ReadClockAsync(
        LiveHallOptions options, HallApi api, HallTimeline clock, CancellationToken cancel)
    {
        var asked = options.Time.GetTimestamp();
        var hall = await api.GetAsync<HallAnswer>(api.Path(string.Empty), null, cancel);
        var read = hall.Value ?? throw new LiveHallException($"The hall {options.Hall} cannot be read: {hall.Told}");
        clock.Read(read.Clock.Now, read.Clock.Speed, asked, options.Time.GetTimestamp());
        return read;
    }

    private static async Task<ImmutableDictionary<string, int>> DrawnAsync(Stage stage, CancellationToken cancel)
    {
        var read = await stage.Supervisor.GetAsync<List<QueueAnswer>>("/queues", cancel);
        return (read.Value ?? []).ToImmutableDictionary(x => x.Queue, x => x.DrawnToday, StringComparer.Ordinal);
    }
}
