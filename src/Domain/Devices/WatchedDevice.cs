using Queueing.Domain.Access;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Devices;

/// <summary>A device as the hall's list has it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsExpected">Whether it is enrolled and not revoked.</param>
/// <param name="LastSeenAt">When it last asked for anything, as far as that is known; or null.</param>
public readonly record struct WatchedDevice(DeviceId Id, DeviceKind Kind, bool IsExpected, DateTimeOffset? LastSeenAt);
