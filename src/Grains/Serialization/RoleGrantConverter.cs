using Queueing.Domain.Access;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class RoleGrantConverter : IConverter<RoleGrant, RoleGrantSurrogate>
{
    public RoleGrant ConvertFromSurrogate(in RoleGrantSurrogate surrogate) => new(surrogate.Hall, surrogate.Role, surrogate.Staff);

    public RoleGrantSurrogate ConvertToSurrogate(in RoleGrant value) => new() { Hall = value.Hall, Role = value.Role, Staff = value.Staff };
}
