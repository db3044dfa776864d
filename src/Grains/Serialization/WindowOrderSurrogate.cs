using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.window-order"), Immutable]
internal struct WindowOrderSurrogate
{
    [Id(0)]
    public long Number;

    [Id(1)]
    public StaffId? Clerk;

    [Id(2)]
    public TideId? Tide;

    [Id(3)]
    public StaffId? HandoverTo;
}
