using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;
using Queueing.Grains.Devices;

namespace Queueing.Gateway.Access;

/// <summary>Kiosks and screens: invited, enrolled with a one-time code, listed, revoked.</summary>
internal sealed class DeviceEndpoints(
    AccessCalls access, GrainCalls calls, OneTimeCodes codes, Sessions sessions, SignInThrottle throttle)
{
    private const string Tag = "Devices";

    /// <summary>Whom an enrolment is recorded under until the device is known.</summary>
    private const string Enrolling = "device:enrolling";

    private const string Enrolled = """
        {"device":"kiosk-1","kind":"kiosk","state":"enrolled","invitedAt":"2026-11-23T08:40:00+08:00","invitedUntil":null,"enrolledAt":"2026-11-23T08:42:10+08:00","revokedAt":null,"lastSeenAt":"2026-11-23T09:30:05+08:00","code":null,
        "status":{"at":"2026-11-23T09:30:05+08:00","printer":"low","screen":"on","zone":null,"version":"1.4.0"}}
        """;

    /// <summary>The administrator walks from the desk to the machine.</summary>
    private static readonly TimeSpan CodeLife = TimeSpan.FromHours(1);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", "/devices", ListAsync)
            .Says("Lists the hall's devices, with when each was last seen and how it is", Tag)
            .Answers<DeviceAnswer[]>().Refuses(400, 404, 503).Allows(Roles.Supervisor | Roles.Administrator).Shows(null, $"[{Enrolled}]");
        routes.MapHall("POST", "/devices", InviteAsync)
            .Says("Invites a device to enrol, or to enrol anew, with the code in the answer", Tag)
            .Takes<DeviceRequest>().Answers<DeviceAnswer>(201).Refuses(404, 409).Allows(Roles.Administrator)
            .Shows("""{"device":"kiosk-1","kind":"kiosk"}""", """
                {"device":"kiosk-1","kind":"kiosk","state":"invited","invitedAt":"2026-11-23T08:40:00+08:00","invitedUntil":"2026-11-23T09:40:00+08:00","enrolledAt":null,"revokedAt":null,"lastSeenAt":null,"code":"M4T8-ZZ0P-1QKC","status":null}
                """);
        routes.MapHall("POST", "/devices/{id}/revoke", RevokeAsync)
            .Says("Takes all rights from a device", Tag)
            .Takes<ReasonRequest>(optional: true).Answers<DeviceAnswer>().Refuses(404).Allows(Roles.Administrator)
            .Shows("""{"reason":"stolen"}""", Enrolled.Replace("\"enrolled\"", "\"revoked\"", StringComparison.Ordinal));
        routes.MapDescribed("POST", "/api/v1/devices/enrol", EnrolAsync)
            .Says("Enrols the device that a code was made for: a token for programs, and the same in a cookie for pages", Tag)
            .Takes<CodeRequest>().Answers<TokenAnswer>(201).Refuses(403, 429)
            .Shows("""{"code":"M4T8-ZZ0P-1QKC"}""", """
                {"name":"kiosk-1","roles":[{"hall":"small","role":"kiosk","staff":null}],"expiresAt":"2029-11-22T00:42:10+00:00","token":"eyJhbGciOiJIUzI1NiJ9.e30.c2ln"}
                """);
    }

    private async Task ListAsync(HallRequest request)
    {
        var watch = calls.Grain<IDevicesGrain>(request.Hall.Id.Value);
        var read = await access.ReadAsync(grain => grain.Devices(request.Hall.Id));
        var told = await calls.ReadAsync<DeviceReport[]>(async () => [.. await watch.Report()], "There is no such hall.");
        if (!read.IsDone(out var devices, out var refusal) || !told.IsDone(out var reports, out refusal))
        {
            await request.RefuseAsync(refusal);
            return;
        }

        var statuses = reports.ToDictionary(x => x.Device, x => x.Status);
        await request.AnswerAsync(
            [.. devices.Value.Select(x => DeviceAnswer.Of(x, request.Hall.TimeZone, status: statuses.GetValueOrDefault(x.Device)))],
            GatewayJson.Api.DeviceAnswerArray);
    }

    private async Task InviteAsync(HallRequest request)
    {
        if (!(await Asked<DeviceRequest>.ReadAsync(request, DeviceRequest.Read, GatewayJson.Api.DeviceRequest)).IsRead(out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var (code, invitation) = codes.Make(asked.Caller, CodeLife);
        await SendAsync(
            request,
            asked.Caller,
            Command(request, new DeviceId(asked.Body.Device), DeviceAction.Invite) with { Kind = asked.Body.Kind, Invitation = invitation },
            StatusCodes.Status201Created,
            code);
    }

    private async Task RevokeAsync(HallRequest request)
    {
        if (!request.TryRoute<DeviceId>("id", out var id, out var problem)
            || !(await Asked<ReasonRequest>.ReadAsync(request, ReasonRequest.Read, GatewayJson.Api.ReasonRequest)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        await SendAsync(request, asked.Caller, Command(request, id, DeviceAction.Revoke) with { Reason = asked.Body.Reason }, StatusCodes.Status200OK);
    }

    private async Task SendAsync(HallRequest request, Caller caller, DeviceCommand command, int status, string? code = null)
    {
        var answer = await access.CommandAsync(grain => grain.ManageDevice(caller, command));
        await (answer.IsDone(out var device, out var refusal)
            ? request.AnswerAsync(DeviceAnswer.Of(device, request.Hall.TimeZone, code), GatewayJson.Api.DeviceAnswer, status)
            : request.RefuseAsync(refusal));
    }

    private async Task EnrolAsync(HttpContext http)
    {
        if (!(await RequestBody.ReadAsync(http, CodeRequest.Read)).IsRead(out var body, out var problem)
            || !CallerReader.Read(http, Enrolling, body with { Code = codes.HashOf(body.Code) }, GatewayJson.Api.CodeRequest).IsRead(out var caller, out problem))
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        if (throttle.Begin(http, out var wait) is not { } attempt)
        {
            await ProblemWriter.WriteAsync(http, SignInDesk.TooMany(wait));
            return;
        }

        var answer = await access.CommandAsync(grain => grain.Enrol(caller, codes.HashOf(body.Code)));
        if (!answer.IsDone(out var device, out var refusal))
        {
            await RefuseAsync(http, attempt, refusal);
            return;
        }

        attempt.Succeeded();
        var (token, identity) = sessions.Enrol(device);
        SessionCookie.Set(http, token, identity.ExpiresAt);
        await JsonAnswer.WriteAsync(http, TokenAnswer.Of(identity, token), GatewayJson.Api.TokenAnswer, StatusCodes.Status201Created);
    }

    private async Task RefuseAsync(HttpContext http, Attempt attempt, Refusal refusal)
    {
        if (refusal.Code is RefusalCode.Forbidden)
        {
            await access.TellAsync(grain => grain.NoteRefused(null, SignInThrottle.AddressOf(http), SignInFault.Code));
        }
        else
        {
            attempt.Succeeded();
        }

        await ProblemWriter.WriteAsync(http, Problem.Of(refusal));
    }

    private static DeviceCommand Command(HallRequest request, DeviceId device, DeviceAction action) =>
        new(request.Hall.Id, device, action, request.Identity.Administers, default, null, null);
}
