using Queueing.Domain.Devices;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Devices;

namespace Queueing.Gateway.Devices;

/// <summary>What devices say of themselves, and which zones have a board.</summary>
internal sealed class HeartbeatEndpoints(GrainCalls calls)
{
    private const string Tag = "Devices";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/devices/{id}/heartbeat", Beat)
            .Says("Tells that a device is there, and how it is", Tag)
            .Reads<HeartbeatRequest>(optional: true).Answers<HeartbeatAnswer>().Refuses(404, 503).Allows(Roles.Kiosk | Roles.Display)
            .Shows("""{"printer":"low","screen":"on","version":"1.4.0"}""", """{"silenceSeconds":120}""");
        routes.MapHall("GET", "/board/zones", Zones)
            .Says("Tells which zones have a live board", Tag)
            .Answers<ZoneAnswer[]>().Refuses(404, 503).Allows(Roles.Clerk | Roles.Supervisor)
            .Shows(null, """[{"zone":"A","live":true},{"zone":"B","live":false}]""");
    }

    private async Task Beat(HallRequest request)
    {
        if (!request.TryRoute<DeviceId>("id", out var id, out var problem)
            || !(await RequestBody.ReadAsync(request.Http, HeartbeatRequest.Read)).IsRead(out var body, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        if ((RefuseOther(request.Identity, id) ?? RefuseZone(request, body.Zone)) is { } refused)
        {
            await request.RefuseAsync(refused);
            return;
        }

        var status = new DeviceStatus(default, body.Printer, body.Screen, body.Zone, body.Version);
        var answer = await calls.ReadAsync(
            async () =>
            {
                await Devices(request).Beat(id, status);
                return new HeartbeatAnswer((int)request.Hall.DeviceSilence.TotalSeconds);
            },
            "There is no such hall.");
        await (answer.IsDone(out var taken, out var refusal)
            ? request.AnswerAsync(taken, GatewayJson.Api.HeartbeatAnswer)
            : request.RefuseAsync(refusal));
    }

    private async Task Zones(HallRequest request)
    {
        var answer = await calls.ReadAsync(
            async () =>
            {
                var live = await Devices(request).LiveZones();
                return request.Hall.Windows.Select(x => x.Zone).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(x => new ZoneAnswer(x, live.Contains(x, StringComparer.Ordinal))).ToArray();
            },
            "There is no such hall.");
        await (answer.IsDone(out var zones, out var refusal)
            ? request.AnswerAsync(zones, GatewayJson.Api.ZoneAnswerArray)
            : request.RefuseAsync(refusal));
    }

    /// <summary>A device speaks for itself alone, and only one that enrolled has a name that somebody vouched for.</summary>
    private static Problem? RefuseOther(TokenIdentity identity, DeviceId id) =>
        identity is { Session.Id: null } && identity.Subject == id.Value
            ? null
            : Problem.OfField(ProblemKind.Forbidden, "id", "is another device than the token was enrolled for");

    private static Problem? RefuseZone(HallRequest request, string? zone) =>
        zone is null || request.Hall.Windows.Any(x => x.Zone == zone)
            ? null
            : Problem.OfField(ProblemKind.Invalid, "zone", "is not a zone of this hall");

    private IDevicesGrain Devices(HallRequest request) => calls.Grain<IDevicesGrain>(request.Hall.Id.Value);
}
