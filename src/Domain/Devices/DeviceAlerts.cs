using System.Globalization;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Devices;

/// <summary>The day's alerts about devices, folded from the dispatcher's events. Not thread-safe.</summary>
public sealed class DeviceAlerts
{
    private readonly List<DeviceAlert> alerts;

    internal DeviceAlerts(IEnumerable<DeviceAlert> alerts) => this.alerts = [.. alerts];

    /// <summary>Gets the alerts in order of raising.</summary>
    public IReadOnlyList<DeviceAlert> All => alerts;

    /// <summary>Finds an alert.</summary>
    /// <param name="alert">Its identity.</param>
    /// <returns>The alert, or null.</returns>
    public DeviceAlert? Find(string alert) => alerts.Find(x => string.Equals(x.Id, alert, StringComparison.Ordinal));

    /// <summary>Finds the open alert about a device's trouble.</summary>
    /// <param name="device">The device.</param>
    /// <param name="trouble">The trouble.</param>
    /// <returns>The alert, or null.</returns>
    public DeviceAlert? Open(DeviceId device, DeviceTrouble trouble) =>
        alerts.Find(x => x.IsOpen && x.Device == device && x.Trouble == trouble);

    /// <summary>Gets the identity of an alert that is still to be raised.</summary>
    /// <param name="raised">How many are raised before it by the same decision.</param>
    /// <returns>The identity.</returns>
    internal string Next(int raised) => string.Create(CultureInfo.InvariantCulture, $"d{alerts.Count + 1 + raised}");

    /// <summary>Folds an event in.</summary>
    /// <returns>False when it is not about a device.</returns>
    internal bool Apply(DispatcherEvent e)
    {
        switch (e)
        {
            case DeviceAlertRaised x:
                alerts.Add(new DeviceAlert(x.Alert, x.Device, x.Kind, x.Trouble, x.At));
                return true;
            case DeviceAlertCleared x:
                return Change(x.Alert, alert => alert with { ClearedAt = x.At });
            case AlertAcknowledged x:
                return Change(x.Alert, alert => alert with { AcknowledgedAt = x.At, AcknowledgedBy = x.By });
            default:
                return false;
        }
    }

    private bool Change(string id, Func<DeviceAlert, DeviceAlert> change)
    {
        var index = alerts.FindIndex(x => string.Equals(x.Id, id, StringComparison.Ordinal));
        if (index >= 0)
        {
            alerts[index] = change(alerts[index]);
        }

        return index >= 0;
    }
}
