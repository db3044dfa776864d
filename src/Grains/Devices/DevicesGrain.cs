using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Calendar;
using Queueing.Domain.Devices;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;

namespace Queueing.Grains.Devices;

/// <summary>The watch over one hall's devices. All it knows is in memory; it is told the list again every few seconds.</summary>
public sealed class DevicesGrain : IGrainBase, IDevicesGrain
{
    private readonly IGrainFactory grains;
    private readonly TimeProvider hallTime;
    private readonly Hall hall;
    private readonly DeviceWatch watch;
    private ImmutableArray<WatchedDevice> devices = [];

    /// <summary>Initializes a new instance of the <see cref="DevicesGrain"/> class.</summary>
    /// <param name="context">The activation; its key is the hall.</param>
    /// <param name="grains">Finds the dispatcher.</param>
    /// <param name="halls">The halls.</param>
    /// <param name="hallTime">The clock on the hall's wall.</param>
    /// <exception cref="ArgumentException">The key names no hall of this deployment.</exception>
    public DevicesGrain(
        IGrainContext context, IGrainFactory grains, IHallDirectory halls, [FromKeyedServices(HallTime.Key)] TimeProvider hallTime)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(halls);
        GrainContext = context;
        (this.grains, this.hallTime) = (grains, hallTime);
        var key = context.GrainId.Key.ToString();
        hall = (HallId.TryParse(key, out var id) ? halls.Find(id) : null) ?? throw new ArgumentException($"'{key}' is no hall here", nameof(context));
        watch = new DeviceWatch(hall);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <inheritdoc/>
    public ValueTask Beat(DeviceId device, DeviceStatus status)
    {
        watch.Beat(device, status with { At = hallTime.GetUtcNow() });
        Look();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask Watch(ImmutableArray<DeviceView> devices)
    {
        // Who has just enrolled was heard of.
        this.devices = [.. devices.Select(x => new WatchedDevice(
            x.Device, x.Kind, x is { EnrolledAt: not null, RevokedAt: null }, x.EnrolledAt > x.LastSeenAt ? x.EnrolledAt : x.LastSeenAt ?? x.EnrolledAt))];
        Look();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<DeviceReport>> Report() => new([.. devices
        .Select(x => (x.Id, Status: watch.StatusOf(x.Id))).Where(x => x.Status is not null).Select(x => new DeviceReport(x.Id, x.Status!))]);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> LiveZones() => new(watch.LiveZones(hallTime.GetUtcNow()));

    private void Look()
    {
        var now = hallTime.GetUtcNow();
        var dispatcher = grains.GetGrain<IDispatcherGrain>(BusinessDay.Of(hall, now).Value);
        if (watch.Look(devices, now) is { IsEmpty: false } findings)
        {
            dispatcher.ReportDevices(findings).AsTask().Ignore();
        }

        // Told at each look: that a zone is there again must be lost neither with one message nor with the activation that missed it.
        if (watch.HasShown)
        {
            dispatcher.ReportLostZones(watch.LostZones(now)).AsTask().Ignore();
        }
    }
}
