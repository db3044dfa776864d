using Queueing.Gateway.Access;
using Queueing.Gateway.Guides;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Phones;

/// <summary>Lets phones draw that are in the hall, and nobody at home.</summary>
internal sealed class PhoneEndpoints(PhonePasses passes, SignedTokens tokens, GatewayOptions options, TimeProvider time)
{
    private const string Tag = "Phones";
    private const string Cookie = "queueing-phone";

    // As long as choosing a service takes somebody who reads everything.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(20);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("GET", "/phone-pass", Show)
            .Says("The address for phones to scan; it changes every minute and is shown in the hall alone", Tag)
            .Answers<PhonePassAnswer>().Refuses(404).Allows(Roles.Kiosk | Roles.Display | Roles.Clerk | Roles.Supervisor)
            .Shows(null, """{"url":"https://queue.example.org/small/phone#pass=7Q2M0KXD","seconds":41,"svg":"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"}""");
        routes.MapHall("POST", "/phone-pass", Enter)
            .Says("Lets a phone draw that shows the hall's code", Tag)
            .Reads<PhonePassRequest>().Answers<TokenAnswer>(201).Refuses(400, 403, 404)
            .Shows("""{"pass":"7Q2M0KXD"}""", """
                {"name":"3f0c9a51d2e84b77","roles":[{"hall":"small","role":"phone","staff":null}],"expiresAt":"2026-11-23T10:00:00+00:00","token":"eyJhbGciOiJIUzI1NiJ9.e30.c2ln"}
                """);
    }

    private Task Show(HallRequest request)
    {
        var (code, shown) = passes.Now(request.Hall.Id);
        var url = GuideAddress.Of(request.Http.Request, options, $"/{request.Hall.Id.Value}/phone#pass={code}");
        return request.AnswerAsync(
            new PhonePassAnswer(url, (int)Math.Ceiling(shown.TotalSeconds), QrCode.Svg(url, request.Hall.Name.Zh)), GatewayJson.Api.PhonePassAnswer);
    }

    private async Task Enter(HallRequest request)
    {
        if (!(await RequestBody.ReadAsync(request.Http, PhonePassRequest.Read)).IsRead(out var body, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        if (!passes.IsValid(request.Hall.Id, body.Pass))
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Forbidden, "pass", "is not shown in the hall now; scan the code again"));
            return;
        }

        var phone = passes.PhoneOf(request.Http.Request.Cookies[Cookie]);
        if (phone is null)
        {
            var name = passes.NewPhone();
            phone = passes.PhoneOf(name)!;
            request.Http.Response.Cookies.Append(Cookie, name, SessionCookie.Options(request.Http, time.GetUtcNow() + Remembered));
        }

        var hall = request.Hall.Id.Value;
        await request.AnswerAsync(
            TokenAnswer.Of(new TokenIdentity(Roles.Phone, phone, [hall], time.GetUtcNow() + Life), tokens.Sign(Roles.Phone, phone, [hall], Life)),
            GatewayJson.Api.TokenAnswer,
            StatusCodes.Status201Created);
    }
}
