using Queueing.Domain.Access;
using Queueing.Domain.Devices;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A device needs somebody.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for what is found by watching.</param>
/// <param name="Alert">The alert: <c>d1</c>, <c>d2</c>, ….</param>
/// <param name="Device">The device.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Trouble">What is wrong.</param>
public sealed record DeviceAlertRaised(
    DateTimeOffset At, string By, string Alert, DeviceId Device, DeviceKind Kind, DeviceTrouble Trouble)
    : DispatcherEvent(At, By);
