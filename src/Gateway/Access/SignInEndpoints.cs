using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Access;

/// <summary>Signing in and out, choosing a password, and who one is.</summary>
internal sealed class SignInEndpoints(
    SignInDesk desk, Sessions sessions, KnownBrowsers browsers, AccessCalls access, Revocations revocations)
{
    private const string Tag = "Sign-in";
    private const string Path = "/api/v1";
    private const Roles Anybody = Roles.Kiosk | Roles.Display | Roles.Clerk | Roles.Supervisor | Roles.Administrator;

    private const string Session = """
        {"name":"wang.fang","roles":[{"hall":"small","role":"clerk","staff":"w01-a"}],"expiresAt":"2026-11-23T21:00:00+00:00","token":"eyJhbGciOiJIUzI1NiJ9.e30.c2ln"}
        """;

    private const string Choice = """{"account":"wang.fang","code":"7Q2M-0KXD-9HVT","newPassword":"four quiet windows open"}""";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDescribed("POST", Path + "/setup", Judged<PasswordRequest>(PasswordRequest.Read, desk.FoundAsync, StatusCodes.Status201Created))
            .Says("Makes the first administrator of all halls, with the code that the service prints when it starts without one", Tag)
            .Reads<PasswordRequest>().Answers<TokenAnswer>(201).Refuses(403, 409, 429, 503).Shows(Choice, Session);
        routes.MapDescribed("POST", Path + "/sign-in", Judged<SignInRequest>(SignInRequest.Read, desk.SignInAsync))
            .Says("Signs in: a token for programs, and the same in a cookie for pages", Tag)
            .Reads<SignInRequest>().Answers<TokenAnswer>().Refuses(401, 429, 503)
            .Shows("""{"account":"wang.fang","password":"four quiet windows open"}""", Session);
        routes.MapDescribed("POST", Path + "/password", Judged<PasswordRequest>(PasswordRequest.Read, desk.ChooseAsync))
            .Says("Chooses a password with the one-time code of a new account, or of a reset one, and signs in", Tag)
            .Reads<PasswordRequest>().Answers<TokenAnswer>().Refuses(403, 429, 503).Shows(Choice, Session);
        routes.MapDescribed("PUT", Path + "/me/password", ChangeAsync)
            .Says("Changes one's own password and ends all other sessions", Tag)
            .Reads<ChangePasswordRequest>().Answers<TokenAnswer>().Refuses(429, 503).Allows(Anybody, hallInPath: false)
            .Shows("""{"password":"four quiet windows open","newPassword":"seven loud kiosks closed"}""", Session);
        routes.MapDescribed("GET", Path + "/me", http => JsonAnswer.WriteAsync(http, TokenAnswer.Of(TokenIdentity.Of(http.User)!), GatewayJson.Api.TokenAnswer))
            .Says("Tells who the token speaks for, and where", Tag)
            .Answers<TokenAnswer>().Allows(Anybody, hallInPath: false)
            .Shows(null, """{"name":"wang.fang","roles":[{"hall":"small","role":"clerk","staff":"w01-a"}],"expiresAt":"2026-11-23T21:00:00+00:00","token":null}""");
        routes.MapDescribed("POST", Path + "/sign-out", SignOutAsync)
            .Says("Ends this session; the token holds no longer, and the cookie goes", Tag)
            .AnswersNothing(204).Refuses(503).Allows(Anybody, hallInPath: false);
    }

    private Task ChangeAsync(HttpContext http)
    {
        var identity = TokenIdentity.Of(http.User)!;
        return identity.Session?.Id is not null && AccountName.TryParse(identity.Subject, out var account)
            ? ReadAsync<ChangePasswordRequest>(http, ChangePasswordRequest.Read, (_, request) => desk.ChangeAsync(http, account, request))
            : ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Forbidden, "This token is not of an account here."));
    }

    private async Task SignOutAsync(HttpContext http)
    {
        var identity = TokenIdentity.Of(http.User)!;
        if (identity.Session is { Id: { } session } && AccountName.TryParse(identity.Subject, out var account))
        {
            if (await access.TellAsync(grain => grain.EndSession(account, session, identity.ExpiresAt)) is { } silent)
            {
                await ProblemWriter.WriteAsync(http, Problem.Of(silent));
                return;
            }

            revocations.Take(new Revocation(RevocationKeys.OfSession(session), 1, identity.ExpiresAt));
        }

        SessionCookie.Clear(http);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private RequestDelegate Judged<T>(
        Func<BodyFields, T> read, Func<HttpContext, T, Task<Parsed<AccountView>>> judge, int status = StatusCodes.Status200OK)
        where T : class => http => ReadAsync(http, read, judge, status);

    private async Task ReadAsync<T>(
        HttpContext http, Func<BodyFields, T> read, Func<HttpContext, T, Task<Parsed<AccountView>>> judge, int status = StatusCodes.Status200OK)
        where T : class
    {
        if (!(await RequestBody.ReadAsync(http, read)).IsRead(out var request, out var problem)
            || !(await judge(http, request)).IsRead(out var account, out problem))
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        var (token, identity) = sessions.Open(account);
        await access.TellAsync(grain => grain.NoteSignedIn(account.Account, identity.Session!.Id!, SignInThrottle.AddressOf(http)));
        SessionCookie.Set(http, token, identity.ExpiresAt);
        browsers.Remember(http, account.Account.Value);
        await JsonAnswer.WriteAsync(http, TokenAnswer.Of(identity, token), GatewayJson.Api.TokenAnswer, status);
    }
}
