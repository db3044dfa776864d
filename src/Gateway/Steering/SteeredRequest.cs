using Queueing.Domain.Halls;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Steering;

/// <summary>Reports that somebody took another way than a window.</summary>
/// <param name="Alternative">The way they took; one that the item offers.</param>
internal sealed record SteeredRequest(AlternativeKind Alternative)
{
    public static SteeredRequest Read(BodyFields fields) => new(fields.Choice<AlternativeKind>(
        "alternative",
        required: true,
        ("online", AlternativeKind.Online),
        ("selfService", AlternativeKind.SelfService),
        ("otherHall", AlternativeKind.OtherHall)) ?? default);
}
