using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;

namespace Queueing.Domain.Devices;

/// <summary>Decides alerts about devices: raised when a trouble is found, cleared by itself when it is found gone.</summary>
public static class DeviceAlertDecisions
{
    /// <summary>Judges what was found; what was not looked at stays as it is.</summary>
    /// <param name="state">The dispatcher's state.</param>
    /// <param name="findings">What was found, each device's trouble once.</param>
    /// <param name="at">When.</param>
    /// <returns>The events; none when all is known.</returns>
    public static DispatchDecision Judge(DispatcherState state, ImmutableArray<DeviceFinding> findings, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        var events = ImmutableArray.CreateBuilder<DispatcherEvent>();
        var raised = 0;
        foreach (var finding in findings)
        {
            var open = state.DeviceAlerts.Open(finding.Device, finding.Trouble);
            if (finding.IsFound && open is null)
            {
                events.Add(new DeviceAlertRaised(
                    at, DispatcherEvent.Policy, state.DeviceAlerts.Next(raised++), finding.Device, finding.Kind, finding.Trouble));
            }
            else if (!finding.IsFound && open is not null)
            {
                events.Add(new DeviceAlertCleared(at, DispatcherEvent.Policy, open.Id));
            }
        }

        return new DispatchDecision(events.DrainToImmutable(), null);
    }
}
