using Queueing.Domain.Access;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Devices;

/// <summary>That a device has, or has not, a certain trouble. What is not known is not found either way.</summary>
/// <param name="Device">The device.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Trouble">The trouble.</param>
/// <param name="IsFound">True when it has it.</param>
public readonly record struct DeviceFinding(DeviceId Device, DeviceKind Kind, DeviceTrouble Trouble, bool IsFound);
