using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>Invites a device to enrol.</summary>
/// <param name="Device">Its name within the hall.</param>
/// <param name="Kind">What it is.</param>
internal sealed record DeviceRequest(string Device, DeviceKind Kind)
{
    private static readonly (string Name, DeviceKind Value)[] Kinds = [("kiosk", DeviceKind.Kiosk), ("display", DeviceKind.Display)];

    public static DeviceRequest Read(BodyFields fields) => new(
        fields.Identity<DeviceId>("device", required: true)?.Value ?? string.Empty,
        fields.Choice("kind", required: true, Kinds) ?? default);
}
