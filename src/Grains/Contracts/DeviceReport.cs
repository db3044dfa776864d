using Queueing.Domain.Devices;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>What a device said last.</summary>
/// <param name="Device">The device.</param>
/// <param name="Status">Its status.</param>
[GenerateSerializer, Alias("queueing.device-report"), Immutable]
public sealed record DeviceReport([property: Id(0)] DeviceId Device, [property: Id(1)] DeviceStatus Status);
