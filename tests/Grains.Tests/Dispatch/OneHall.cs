using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Hosting;

namespace Queueing.Grains.Tests.Dispatch;

internal sealed class OneHall(Hall hall) : IHallDirectory
{
    public ImmutableArray<Hall> All => [hall];

    public Hall? Find(HallId id) => id == hall.Id ? hall : null;
}
