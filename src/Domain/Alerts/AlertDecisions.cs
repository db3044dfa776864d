using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Alerts;

/// <summary>
/// Decides congestion alerts (FIELD): raised above <see cref="TidalSettings.Alarm"/> or beyond the target wait, cleared below
/// <see cref="TidalSettings.Down"/> with nobody beyond it, in every mode. A level never falls while the alert stands. While nobody
/// waits none is raised or escalated: expected arrivals alone congest nothing, and false alarms teach people to ignore the true.
/// </summary>
public static class AlertDecisions
{
    /// <summary>How long an alert waits to be acknowledged before it is escalated.</summary>
    public static readonly TimeSpan AcknowledgeWithin = TimeSpan.FromMinutes(10);

    /// <summary>Judges one queue.</summary>
    /// <param name="state">The state.</param>
    /// <param name="policy">The policy, with the pressures as worked out last.</param>
    /// <param name="queue">The queue's place.</param>
    /// <param name="at">The hall's time.</param>
    /// <param name="awakeSince">Since when the dispatcher has been up: time it was down counts against nobody.</param>
    /// <param name="raised">Alerts raised by this decision so far, for the next identity.</param>
    /// <returns>The event, or null when nothing changes.</returns>
    public static DispatcherEvent? Judge(DispatcherState state, TidalPolicy policy, int queue, DateTimeOffset at, DateTimeOffset awakeSince, int raised = 0)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(policy);
        var pressures = policy.Pressures;
        var settings = state.View.Hall.Tides;
        var late = pressures.OldestSeconds[queue] > state.View.Hall.Queues[queue].TargetWait.TotalSeconds;
        var congested = pressures.Now[queue] > settings.Alarm;
        var anybody = pressures.Waiting[queue] > 0;
        if (state.AlertOf(queue) is not { } alert)
        {
            return anybody && (congested || late) && pressures.IsAttended(queue)
                ? Raise(state, policy, queue, congested, late, at, raised)
                : null;
        }

        if (pressures.Now[queue] < settings.Down && !late)
        {
            return new AlertCleared(at, DispatcherEvent.Policy, alert.Id, Measure(pressures, queue, CongestionCause.Over));
        }

        var ignored = alert.AcknowledgedAt is null && at - (alert.RaisedAt > awakeSince ? alert.RaisedAt : awakeSince) >= AcknowledgeWithin;
        var unhelped = congested && policy.IsUnhelped(queue);
        var level = unhelped || ignored ? 3 : congested && late ? 2 : 1;
        var cause = unhelped ? CongestionCause.NoHelp : ignored ? CongestionCause.Unacknowledged : CongestionCause.LongWait;
        return anybody && level > alert.Level
            ? new AlertLevelChanged(at, DispatcherEvent.Policy, alert.Id, level, Measure(pressures, queue, cause))
            : null;
    }

    /// <summary>Acknowledges an alert, of congestion or about a device.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The alert.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="note">Why, in that person's words, or null.</param>
    /// <returns>The event; nothing when it was acknowledged before; or a rejection.</returns>
    public static DispatchDecision Acknowledge(DispatcherState state, string id, DateTimeOffset at, string by, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        (DateTimeOffset? AcknowledgedAt, bool IsOpen)? alert = state.FindAlert(id) is { } congestion ? (congestion.AcknowledgedAt, congestion.IsOpen)
            : state.DeviceAlerts.Find(id) is { } device ? (device.AcknowledgedAt, device.IsOpen)
            : null;
        return alert switch
        {
            null => DispatchDecision.No(RejectionKind.Unknown, $"there is no alert {id}"),
            { AcknowledgedAt: not null } => DispatchDecision.Nothing,
            { IsOpen: false } => DispatchDecision.No(RejectionKind.WrongState, $"{id} is cleared", state: "Cleared"),
            _ => DispatchDecision.Of(new AlertAcknowledged(at, by, id, note)),
        };
    }

    private static AlertRaised Raise(
        DispatcherState state, TidalPolicy policy, int queue, bool congested, bool late, DateTimeOffset at, int raised)
    {
        var unhelped = congested && policy.IsUnhelped(queue);
        var cause = policy.Pressures.Capacity[queue] <= 0 ? CongestionCause.NoWindow
            : unhelped ? CongestionCause.NoHelp
            : congested ? CongestionCause.Pressure
            : CongestionCause.LongWait;
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{state.Alerts.Count + 1 + raised}");
        return new AlertRaised(
            at,
            DispatcherEvent.Policy,
            id,
            state.View.Hall.Queues[queue].Id,
            unhelped ? 3 : congested && late ? 2 : 1,
            Measure(policy.Pressures, queue, cause));
    }

    private static CongestionMeasures Measure(Pressures pressures, int queue, CongestionCause cause) => new(
        cause,
        pressures.Now[queue],
        pressures.Waiting[queue],
        TimeSpan.FromSeconds(pressures.OldestSeconds[queue]),
        pressures.Capacity[queue]);
}
