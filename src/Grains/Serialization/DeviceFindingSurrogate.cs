using Queueing.Domain.Access;
using Queueing.Domain.Devices;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.device-finding"), Immutable]
internal struct DeviceFindingSurrogate
{
    [Id(0)]
    public DeviceId Device;

    [Id(1)]
    public DeviceKind Kind;

    [Id(2)]
    public DeviceTrouble Trouble;

    [Id(3)]
    public bool IsFound;
}
