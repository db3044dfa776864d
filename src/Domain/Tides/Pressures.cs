using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;

namespace Queueing.Domain.Tides;

/// <summary>
/// The pressure of every queue, its expected delay ÷ target wait, by POLICY's formula: once with the windows that serve it now,
/// and once with every promised duty counted, so that help on its way is not sought twice. Keeps its arrays; not thread-safe.
/// </summary>
public sealed class Pressures
{
    /// <summary>The highest pressure, also that of people waiting where no window serves. Numbers stay finite for the journal.</summary>
    public const double Most = 99;

    /// <summary>POLICY's weight of the delay without arrivals.</summary>
    private const double StandingWeight = 0.9;

    /// <summary>Tickets counted in every line, so that a window's share of an empty line is small and not nothing.</summary>
    private const double Floor = 0.1;

    /// <summary>Less than any window's share; what is left of a sum after its parts were taken away again is no window.</summary>
    private const double Nothing = 1e-9;

    private readonly DispatcherState state;
    private readonly TidalSettings settings;
    private readonly HallDaySchedule day;
    private readonly ArrivalProfile[] profiles;
    private readonly double[] target;
    private readonly double[] service;
    private readonly double[] forecast;
    private readonly double[] work;
    private readonly int[] waiting;
    private readonly double[] oldest;
    private readonly bool[] attended;
    private readonly double[] capacity;
    private readonly double[] planned;
    private readonly double[] now;
    private readonly double[] ahead;

    /// <summary>Initializes a new instance of the <see cref="Pressures"/> class.</summary>
    /// <param name="state">The dispatcher's state with its view.</param>
    /// <param name="day">The hall's day.</param>
    public Pressures(DispatcherState state, HallDaySchedule day)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(day);
        this.state = state;
        this.day = day;
        var hall = state.View.Hall;
        settings = hall.Tides;
        profiles = [.. hall.Queues.Select((queue, index) => new ArrivalProfile(
            ExpectedDay.Of(hall, queue, day.Date), hall.Services.Count(x => x.Queue == queue.Id), day.Queues[index]))];
        target = [.. hall.Queues.Select(queue => queue.TargetWait.TotalSeconds)];
        service = [.. hall.Queues.Select(queue => queue.ExpectedService.TotalSeconds)];
        var count = hall.Queues.Length;
        (forecast, work, oldest) = (new double[count], new double[count], new double[count]);
        (capacity, planned, now, ahead) = (new double[count], new double[count], new double[count], new double[count]);
        (waiting, attended) = (new int[count], new bool[count]);
    }

    /// <summary>Gets the pressure of each queue with the windows that serve it now.</summary>
    public ReadOnlySpan<double> Now => now;

    /// <summary>Gets the pressure of each queue with every promised duty counted.</summary>
    public ReadOnlySpan<double> Planned => ahead;

    /// <summary>Gets the windows that serve each queue now, counted by share and speed.</summary>
    public ReadOnlySpan<double> Capacity => capacity;

    /// <summary>Gets the windows of each queue with every promised duty counted.</summary>
    public ReadOnlySpan<double> PlannedCapacity => planned;

    /// <summary>Gets the tickets in each line.</summary>
    public ReadOnlySpan<int> Waiting => waiting;

    /// <summary>Gets the longest wait in each line, in seconds.</summary>
    public ReadOnlySpan<double> OldestSeconds => oldest;

    /// <summary>Tells whether a queue is judged: before its opening and in its break people may wait and nobody is late.</summary>
    /// <param name="queue">Its place.</param>
    /// <returns>True in and after its sessions.</returns>
    public bool IsAttended(int queue) => attended[queue];

    /// <summary>Works everything out.</summary>
    /// <param name="at">The hall's time.</param>
    /// <param name="extra">Duties about to be promised, by window's place; null where none is.</param>
    internal void Compute(DateTimeOffset at, Serving?[] extra)
    {
        for (var queue = 0; queue < waiting.Length; queue++)
        {
            Take(queue, at);
        }

        Array.Clear(capacity);
        Array.Clear(planned);
        for (var window = 0; window < extra.Length; window++)
        {
            ShareOut(window, extra[window]);
        }

        PressPlanned();
        for (var queue = 0; queue < waiting.Length; queue++)
        {
            now[queue] = Pressure(queue, capacity[queue]);
        }
    }

    /// <summary>Counts one more promise; only that window's part of the plan is worked out anew.</summary>
    /// <param name="extra">The promises so far, by window's place; receives this one.</param>
    /// <param name="window">The window's place.</param>
    /// <param name="serving">What it will serve.</param>
    internal void Promise(Serving?[] extra, int window, Serving serving)
    {
        SharePlanned(window, extra[window], -1);
        extra[window] = serving;
        SharePlanned(window, serving, 1);
        PressPlanned();
    }

    /// <summary>Works out one queue from its own report and the capacity found last; constant time.</summary>
    /// <param name="queue">Its place.</param>
    /// <param name="at">The hall's time.</param>
    internal void Refresh(int queue, DateTimeOffset at)
    {
        Take(queue, at);
        now[queue] = Pressure(queue, capacity[queue]);
        ahead[queue] = Pressure(queue, planned[queue]);
    }

    private void Take(int queue, DateTimeOffset at)
    {
        var summary = state.View.QueueAt(queue);
        waiting[queue] = summary?.Waiting ?? 0;
        if (summary is { MeanService.Ticks: > 0 })
        {
            service[queue] = summary.MeanService.TotalSeconds;
        }

        oldest[queue] = summary?.OldestEligibleAt is { } eligible && eligible < at ? (at - eligible).TotalSeconds : 0;
        forecast[queue] = profiles[queue].Forecast(at, settings.Horizon, summary?.Arrived ?? 0);
        work[queue] = (waiting[queue] + forecast[queue] + Floor) * service[queue];
        attended[queue] = day.Queues[queue].PhaseAt(at) is not (DayPhase.BeforeOpening or DayPhase.Break);
    }

    /// <summary>Shares out what a window does now and what it is promised to do; of most windows that is the same.</summary>
    private void ShareOut(int window, Serving? extra)
    {
        var view = state.View;
        if (!view.IsWorking(window))
        {
            SharePlanned(window, extra, 1);
            return;
        }

        var onDuty = view.IsOnDuty(window);
        var tide = state.TideAt(window);
        if (extra is null && (onDuty ? tide?.State == TideState.Open : tide is null))
        {
            Share(capacity, view.ServingAt(window), onDuty, 1, planned);
        }
        else
        {
            Share(capacity, view.ServingAt(window), onDuty, 1);
            SharePlanned(window, extra, 1);
        }
    }

    private void SharePlanned(int window, Serving? extra, double sign)
    {
        var view = state.View;
        if (extra is { } promised)
        {
            Share(planned, promised, onDuty: true, sign * Ready(view.IsWorking(window)));
        }
        else if (state.TideAt(window) is { IsLive: true } tide && (tide.FromBackOffice || view.IsWorking(window)))
        {
            var factor = tide.State == TideState.Open ? 1 : Ready(!tide.FromBackOffice);
            Share(planned, state.TideServingAt(window), onDuty: true, sign * factor);
        }
        else if (view.IsWorking(window))
        {
            Share(planned, view.ServingAt(window), onDuty: false, sign);
        }
    }

    private void PressPlanned()
    {
        for (var queue = 0; queue < waiting.Length; queue++)
        {
            ahead[queue] = Pressure(queue, planned[queue]);
        }
    }

    /// <summary>The part of the horizon that is left after signing over, or after the way from the back office.</summary>
    private double Ready(bool seated) =>
        Math.Max(0, 1 - ((seated ? settings.SignOver : settings.Travel) / settings.Horizon));

    private void Share(double[] into, Serving serving, bool onDuty, double factor, double[]? also = null)
    {
        var total = 0.0;
        var queues = serving.On(onDuty);
        foreach (var queue in queues)
        {
            total += work[queue];
        }

        for (var i = 0; i < queues.Length; i++)
        {
            var queue = queues[i];
            var share = factor * (i < serving.Own ? 1 : settings.EfficiencyAway) * work[queue] / total;
            into[queue] += share;
            if (also is not null)
            {
                also[queue] += share;
            }
        }
    }

    private double Pressure(int queue, double windows)
    {
        var (line, coming) = (waiting[queue], forecast[queue]);
        if (windows < Nothing)
        {
            return line > 0 ? Most : 0;
        }

        var rate = windows / service[queue];
        var standing = StandingWeight * line / rate;
        var growing = Math.Max(0, line + coming - (rate * settings.Horizon.TotalSeconds)) / rate;
        return Math.Min(Most, Math.Max(standing, growing) / target[queue]);
    }
}
