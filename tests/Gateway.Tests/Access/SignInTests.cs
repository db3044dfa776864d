using System.Net;
using Queueing.Gateway.Access;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Access;

public sealed class SignInTests(RealHall hall)
{
    private const string Clerk = """{"hall":"small","role":"clerk","staff":"w06-a"}""";
    private const string Supervisor = """{"hall":"small","role":"supervisor"}""";

    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task A_person_chooses_a_password_once_signs_in_and_is_who_the_token_says()
    {
        var name = People.Name("wang");
        var created = (await Gateway.CreateAsync(name, Supervisor)).ShouldBeOk(201);
        created.Text("state").ShouldBe("invited");
        (await Gateway.SignInAsync(name)).ShouldBeProblem(401, "unauthenticated");
        var code = created.Text("code");
        (await Gateway.ChooseAsync(name, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).ShouldBeOk();
        (await Gateway.ChooseAsync(name, code)).ShouldBeProblem(403, "forbidden");

        var signed = (await Gateway.SignInAsync(name)).ShouldBeOk();
        var me = (await Gateway.MeAsync(signed.Text("token"))).ShouldBeOk();
        me.Text("name").ShouldBe(name);
        me["roles"]![0]!.Text("role").ShouldBe("supervisor");
        (await Gateway.SendAsync("GET", "/queues", token: signed.Text("token"))).ShouldBeOk();
    }

    [Fact]
    public async Task An_unknown_account_is_answered_as_a_wrong_password_is_and_costs_as_many_rounds()
    {
        var name = People.Name("li");
        await Gateway.OpenAsync(name, Supervisor);
        var wrong = await Gateway.SignInAsync(name, "not this one at all");
        var unknown = await Gateway.SignInAsync(People.Name("nobody"), "not this one at all");
        var noName = await Gateway.SignInAsync("Not A Name!", "not this one at all");
        wrong.ShouldBeProblem(401, "unauthenticated").ToJsonString().ShouldBe(unknown.Body!.ToJsonString());
        noName.Body!.ToJsonString().ShouldBe(unknown.Body!.ToJsonString());

        var counted = new CountingHasher();
        using var passwords = new Passwords(counted);
        (await passwords.VerifyAsync(null, "x")).ShouldBeFalse();
        (await passwords.VerifyAsync(counted.HashPassword(null!, "y"), "x")).ShouldBeFalse();
        counted.Verified.ShouldBe(2, "somebody unknown is held against a verifier too");
    }

    [Theory]
    [InlineData("too short", "at least 15")]
    [InlineData("123456789012345", "first that others")]
    [InlineData("qwertyuiopasdfgh", "first that others")]
    [InlineData("passwordpassword", "first that others")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "first that others")]
    public async Task A_password_that_is_short_or_common_is_refused_before_the_code_is_used(string password, string why)
    {
        var name = People.Name("zhao");
        var code = (await Gateway.CreateAsync(name, Supervisor)).ShouldBeOk(201).Text("code");
        var refused = (await Gateway.ChooseAsync(name, code, password)).ShouldBeProblem(400, "invalid");
        (refused.Text("field"), refused.Text("detail").Contains(why, StringComparison.Ordinal)).ShouldBe(("newPassword", true));
        (await Gateway.ChooseAsync(name, code, "四扇安静的窗户在早晨慢慢打开了呢")).ShouldBeOk();
        (await Gateway.SignInAsync(name, "四扇安静的窗户在早晨慢慢打开了呢")).ShouldBeOk();
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_no_other()
    {
        var name = People.Name("qian");
        var first = await Gateway.OpenAsync(name, Supervisor);
        var second = (await Gateway.SignInAsync(name)).ShouldBeOk().Text("token");
        var left = await Gateway.SendAsync("POST", "/api/v1/sign-out", token: first);
        left.Answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Gateway.MeAsync(first)).ShouldBeProblem(401, "unauthenticated").Text("detail").ShouldContain("revoked");
        (await Gateway.MeAsync(second)).ShouldBeOk();
    }

    [Fact]
    public async Task Changing_ones_password_ends_the_other_sessions_and_needs_the_present_one()
    {
        var name = People.Name("sun");
        var token = await Gateway.OpenAsync(name, Supervisor);
        (await ChangeAsync(token, "not the present one", "seven loud kiosks closed")).ShouldBeProblem(403, "forbidden").Text("field").ShouldBe("password");
        var changed = (await ChangeAsync(token, People.Password, "seven loud kiosks closed")).ShouldBeOk().Text("token");
        (await Gateway.MeAsync(token)).ShouldBeProblem(401, "unauthenticated");
        (await Gateway.MeAsync(changed)).ShouldBeOk();
        (await Gateway.SignInAsync(name)).ShouldBeProblem(401, "unauthenticated");
        (await Gateway.SignInAsync(name, "seven loud kiosks closed")).ShouldBeOk();
        (await ChangeAsync(Gateway.Token(), People.Password, "seven loud kiosks closed")).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_page_is_signed_in_by_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        var name = People.Name("zhou");
        await Gateway.OpenAsync(name, Supervisor);
        var signed = await Gateway.SignInAsync(name);
        var cookie = signed.Answer.Headers.GetValues("Set-Cookie").Single(x => x.StartsWith("queueing-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");

        var pair = cookie.Split(';')[0];
        (await WithCookieAsync("GET", "/api/v1/me", pair)).ShouldBe(HttpStatusCode.OK);
        (await WithCookieAsync("POST", "/api/v1/accounts", pair, "https://elsewhere.example")).ShouldBe(HttpStatusCode.Unauthorized);
        (await WithCookieAsync("POST", "/api/v1/sign-out", pair, Gateway.Http.BaseAddress!.GetLeftPart(UriPartial.Authority))).ShouldBe(HttpStatusCode.NoContent);
        (await WithCookieAsync("GET", "/api/v1/me", pair)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_clerk_may_seat_the_member_of_staff_that_the_account_names_and_nobody_else()
    {
        var token = await Gateway.OpenAsync(People.Name("wu"), Clerk);
        (await Gateway.SendAsync("PUT", "/windows/w06/staff", """{"staff":"w06-a"}""", token)).ShouldBeOk().ToJsonString().ShouldContain("w06-a");
        (await Gateway.SendAsync("PUT", "/windows/w06/staff", """{"staff":"w04-a"}""", token)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", "/alerts/a1/acknowledge", "{}", token)).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task An_administrator_may_do_what_a_supervisor_may_and_is_named_for_it_as_one()
    {
        (await Gateway.SendAsync("POST", "/alerts/a99/acknowledge", "{}", Gateway.Token("administrator"))).ShouldBeProblem(404, "unknown");
        (await Gateway.SendAsync("POST", "/alerts/a99/acknowledge", "{}", Gateway.Token("kiosk"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("GET", "/audit", token: Gateway.Token("supervisor"))).ShouldBeProblem(403, "forbidden");
    }

    private Task<(HttpResponseMessage Answer, System.Text.Json.Nodes.JsonNode? Body)> ChangeAsync(string token, string password, string next) =>
        Gateway.SendAsync("PUT", "/api/v1/me/password", $$"""{"password":"{{password}}","newPassword":"{{next}}"}""", token);

    private async Task<HttpStatusCode> WithCookieAsync(string method, string path, string cookie, string? origin = null)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Gateway.Http.BaseAddress };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Cookie", cookie);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
