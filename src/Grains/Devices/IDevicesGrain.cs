using System.Collections.Immutable;
using Orleans.Concurrency;
using Queueing.Domain.Devices;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Devices;

/// <summary>
/// The watch over one hall's devices; the key is the hall. Journals nothing: heartbeats are of the moment, and the alerts that come of
/// them are the dispatcher's.
/// </summary>
[Alias("queueing.devices-grain")]
public interface IDevicesGrain : IGrainWithStringKey
{
    /// <summary>Takes a heartbeat.</summary>
    /// <param name="device">The device.</param>
    /// <param name="status">What it says; the time is the grain's to set.</param>
    /// <returns>When taken.</returns>
    [Alias("beat")]
    ValueTask Beat(DeviceId device, DeviceStatus status);

    /// <summary>Is told which devices the hall has, and looks at them; what is found goes to the dispatcher, one way.</summary>
    /// <param name="devices">The hall's devices.</param>
    /// <returns>When sent.</returns>
    [Alias("watch"), OneWay]
    ValueTask Watch(ImmutableArray<DeviceView> devices);

    /// <summary>Tells what the devices said last.</summary>
    /// <returns>One a device that has said something since the watch began.</returns>
    [Alias("report")]
    ValueTask<ImmutableArray<DeviceReport>> Report();

    /// <summary>Tells which zones have a screen that shows their board.</summary>
    /// <returns>The zones.</returns>
    [Alias("live-zones")]
    ValueTask<ImmutableArray<string>> LiveZones();
}
