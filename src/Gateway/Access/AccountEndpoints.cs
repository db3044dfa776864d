using Queueing.Domain.Access;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Access;

/// <summary>Accounts: made, given roles, reset and closed by administrators of the halls concerned.</summary>
internal sealed class AccountEndpoints(AccessCalls access, OneTimeCodes codes, IHallDirectory halls, HallTree tree)
{
    private const string Tag = "Accounts";
    private const string Path = "/api/v1/accounts";

    private const string Account = """
        {"account":"wang.fang","home":"small","state":"open","roles":[{"hall":"small","role":"clerk","staff":"w01-a"}],"invitedUntil":null,"code":null}
        """;

    private const string Invited = """
        {"account":"wang.fang","home":"small","state":"invited","roles":[{"hall":"small","role":"clerk","staff":"w01-a"}],"invitedUntil":"2026-11-24T09:00:00+00:00","code":"7Q2M-0KXD-9HVT"}
        """;

    /// <summary>Long enough to be handed over on the next day of work, not over a holiday.</summary>
    private static readonly TimeSpan CodeLife = TimeSpan.FromHours(24);

    public void Map(IEndpointRouteBuilder routes)
    {
        Route(routes, "GET", string.Empty, ListAsync, "Lists the accounts that concern the halls one administers")
            .Asks("hall", "Only accounts of this hall, or with a role in it; one held in a hall above or in all halls, too").Answers<AccountAnswer[]>().Refuses(400, 503).Shows(null, $"[{Account}]");
        Route(routes, "POST", string.Empty, CreateAsync, "Makes an account; the person chooses a password with the code in the answer")
            .Takes<AccountRequest>().Answers<AccountAnswer>(201).Refuses(409)
            .Shows("""{"account":"wang.fang","home":"small","roles":[{"hall":"small","role":"clerk","staff":"w01-a"}]}""", Invited);
        Route(routes, "GET", "/{account}", ReadAsync, "Tells an account").Answers<AccountAnswer>().Refuses(400, 404, 503).Shows(null, Account);
        Route(routes, "POST", "/{account}/roles", http => ActAsync(http, RoleRequest.Read, GatewayJson.Api.RoleRequest, Grant), "Gives a role in a hall that one administers; it counts from the next sign-in")
            .Takes<RoleRequest>().Answers<AccountAnswer>().Refuses(404, 409).Shows("""{"hall":"small","role":"supervisor"}""", Account);
        Route(routes, "POST", "/{account}/roles/withdraw", http => ActAsync(http, WithdrawRequest.Read, GatewayJson.Api.WithdrawRequest, Withdraw), "Takes a role away and ends the account's sessions")
            .Takes<WithdrawRequest>().Answers<AccountAnswer>().Refuses(404, 409).Shows("""{"hall":"small","role":"supervisor","reason":"moved to Dongyuan"}""", Account);
        MapReason(routes, "reset-password", AccountAction.Reset, "Makes the password void, ends all sessions, and gives a code for choosing another", Invited);
        MapReason(routes, "revoke-sessions", AccountAction.Revoke, "Ends all sessions of an account", Account);
        MapReason(routes, "close", AccountAction.Close, "Closes an account for good; its name is not given again", Account);
    }

    private static RouteHandlerDescription Route(IEndpointRouteBuilder routes, string method, string pattern, RequestDelegate handler, string summary) =>
        routes.MapDescribed(method, Path + pattern, handler).Says(summary, Tag).Allows(Roles.Administrator, hallInPath: false);

    private void MapReason(IEndpointRouteBuilder routes, string name, AccountAction action, string summary, string answer) =>
        Route(routes, "POST", "/{account}/" + name, http => ActAsync(http, ReasonRequest.Read, GatewayJson.Api.ReasonRequest, (account, body) => Command(account, action) with { Reason = body.Reason }), summary)
            .Takes<ReasonRequest>(optional: true).Answers<AccountAnswer>().Refuses(404, 409).Shows("""{"reason":"lost the phone"}""", answer);

    private async Task ListAsync(HttpContext http)
    {
        HallId? hall = null;
        if (http.Request.Query.TryGetValue("hall", out var text))
        {
            if (!HallId.TryParse(text, out var named))
            {
                await ProblemWriter.WriteAsync(http, Problem.OfField(ProblemKind.Invalid, "hall", "is not a hall's id"));
                return;
            }

            hall = named;
        }

        await ((await VisibleAsync(http, hall)).IsDone(out var visible, out var refusal)
            ? JsonAnswer.WriteAsync(http, [.. visible.Value.Select(account => AccountAnswer.Of(account))], GatewayJson.Api.AccountAnswerArray)
            : ProblemWriter.WriteAsync(http, Problem.Of(refusal)));
    }

    private async Task ReadAsync(HttpContext http)
    {
        var name = (string?)http.Request.RouteValues["account"];
        if (!(await VisibleAsync(http)).IsDone(out var visible, out var refusal))
        {
            await ProblemWriter.WriteAsync(http, Problem.Of(refusal));
            return;
        }

        await (visible.Value.FirstOrDefault(account => account.Account.Value == name) is { } found
            ? JsonAnswer.WriteAsync(http, AccountAnswer.Of(found), GatewayJson.Api.AccountAnswer)
            : ProblemWriter.WriteAsync(http, Problem.Of(ProblemKind.Unknown, "There is no such account in your halls.")));
    }

    private async Task CreateAsync(HttpContext http)
    {
        if (!(await RequestBody.ReadAsync(http, AccountRequest.Read)).IsRead(out var body, out var problem)
            || !CallerReader.Read(http, By(http, body.Home), body, GatewayJson.Api.AccountRequest).IsRead(out var caller, out problem))
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        var command = Command(new AccountName(body.Account), AccountAction.Create) with
        {
            Home = new HallScope(body.Home),
            Roles = [.. body.Roles.Select(role => role.ToGrant())],
        };
        var wrong = UnknownHall(command.Home, "home") ?? command.Roles.Select((role, at) => Unknown(role, $"roles[{at}].")).FirstOrDefault(x => x is not null);
        await (wrong is null ? SendAsync(http, caller, command, StatusCodes.Status201Created) : ProblemWriter.WriteAsync(http, wrong));
    }

    private async Task ActAsync<T>(
        HttpContext http,
        Func<BodyFields, T> read,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type,
        Func<AccountName, T, AccountCommand> command)
        where T : class
    {
        if (!AccountName.TryParse((string?)http.Request.RouteValues["account"], out var account))
        {
            await ProblemWriter.WriteAsync(http, Problem.OfField(ProblemKind.Invalid, "account", "is not an account's name"));
            return;
        }

        if (!(await RequestBody.ReadAsync(http, read)).IsRead(out var body, out var problem))
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        var asked = command(account, body);
        var at = asked.Roles is [var role, ..] ? role.Hall.Value : await HomeOfAsync(account);
        if (!CallerReader.Read(http, By(http, at), body, type).IsRead(out var caller, out problem))
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        var wrong = asked.Action is AccountAction.Grant ? Unknown(asked.Roles[0], string.Empty) : null;
        await (wrong is null ? SendAsync(http, caller, asked, StatusCodes.Status200OK) : ProblemWriter.WriteAsync(http, wrong));
    }

    private async Task SendAsync(HttpContext http, Caller caller, AccountCommand command, int status)
    {
        var invites = command.Action is AccountAction.Create or AccountAction.Reset;
        var (code, invitation) = codes.Make(caller, CodeLife);
        var asked = command with { Administers = TokenIdentity.Of(http.User)!.Administers, Invitation = invites ? invitation : null };
        var answer = await access.CommandAsync(grain => grain.Manage(caller, asked));
        await (answer.IsDone(out var account, out var refusal)
            ? JsonAnswer.WriteAsync(http, AccountAnswer.Of(account, invites ? code : null), GatewayJson.Api.AccountAnswer, status)
            : ProblemWriter.WriteAsync(http, Problem.Of(refusal)));
    }

    /// <summary>The accounts that concern the halls one administers; of one of them, everybody who may act there, by whatever right.</summary>
    private async Task<Answer<Box<AccountView[]>>> VisibleAsync(HttpContext http, HallId? hall = null)
    {
        var who = TokenIdentity.Of(http.User)!.Authority;
        var read = await access.ReadAsync(grain => grain.Accounts());
        bool Shows(AccountView account) => hall is not { } one ? Concerned(account).Any(who.Reaches)
            : (who.Reaches(HallScope.Of(one)) || Concerned(account).Any(who.Reaches)) && (Concerned(account).Any(scope => scope.Covers(one)) || Inherits(account, one));
        return read.IsDone(out var all, out var refusal) ? new Box<AccountView[]>([.. all.Value.Where(Shows)]) : refusal;
    }

    /// <summary>Names whoever asks as the hall concerned does: with the hall above by whose right alone they act there.</summary>
    private static string By(HttpContext http, string? hall) => TokenIdentity.Of(http.User)!.As(Roles.Administrator, hall).By;

    private async Task<string?> HomeOfAsync(AccountName account) => (await access.ReadAsync(grain => grain.Accounts())).IsDone(out var all, out _)
        ? all.Value.FirstOrDefault(x => x.Account == account)?.Home.Value
        : null;

    private bool Inherits(AccountView account, HallId hall) =>
        account.Roles.Any(role => role.Role is StaffRole.Supervisor or StaffRole.Administrator && tree.Above(hall).Any(role.Hall.Covers));

    private static IEnumerable<HallScope> Concerned(AccountView account) => account.Roles.Select(role => role.Hall).Append(account.Home);

    private Problem? UnknownHall(HallScope scope, string field) => scope == HallScope.Every || halls.Find(new HallId(scope.Value)) is not null
        ? null
        : Problem.OfField(ProblemKind.Invalid, field, "is not a hall here");

    private Problem? Unknown(RoleGrant role, string path) => UnknownHall(role.Hall, path + "hall")
        ?? (role.Staff is { } staff && role.Hall != HallScope.Every && halls.Find(new HallId(role.Hall.Value))!.Find(staff) is null
            ? Problem.OfField(ProblemKind.Invalid, path + "staff", "is not a member of this hall's staff")
            : null);

    private static AccountCommand Grant(AccountName account, RoleRequest body) =>
        Command(account, AccountAction.Grant) with { Roles = [body.ToGrant()] };

    private static AccountCommand Withdraw(AccountName account, WithdrawRequest body) =>
        Command(account, AccountAction.Withdraw) with { Roles = [new RoleGrant(new HallScope(body.Hall), body.Role)], Reason = body.Reason };

    private static AccountCommand Command(AccountName account, AccountAction action) => new(account, action, [], HallScope.Every, [], null, null);
}
