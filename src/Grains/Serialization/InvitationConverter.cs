using Queueing.Domain.Access;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class InvitationConverter : IConverter<Invitation, InvitationSurrogate>
{
    public Invitation ConvertFromSurrogate(in InvitationSurrogate surrogate) => new(surrogate.CodeHash, surrogate.Until);

    public InvitationSurrogate ConvertToSurrogate(in Invitation value) => new() { CodeHash = value.CodeHash, Until = value.Until };
}
