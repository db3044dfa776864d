using Queueing.Domain.Devices;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>An alert about a device, as the dispatcher's stream alone tells it.</summary>
internal sealed record ModelDeviceAlert(string Id, DeviceId Device, DeviceTrouble Trouble, bool IsAcknowledged = false, bool IsCleared = false);
