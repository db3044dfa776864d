using Queueing.Domain.Access;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.role-grant"), Immutable]
internal struct RoleGrantSurrogate
{
    [Id(0)]
    public HallScope Hall;

    [Id(1)]
    public StaffRole Role;

    [Id(2)]
    public StaffId? Staff;
}
