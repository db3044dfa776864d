using System.Security.Cryptography;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Access;

/// <summary>
/// Judges passwords and codes. A name that nobody has is answered as a wrong password is, and after the same work; both are put
/// on record.
/// </summary>
internal sealed class SignInDesk(AccessCalls access, Passwords passwords, SignInThrottle throttle, OneTimeCodes codes, FirstCode first)
{
    private static readonly TimeSpan Now = TimeSpan.FromMinutes(5);
    private static readonly Problem WrongPassword = Problem.Of(ProblemKind.Unauthenticated, "The account and the password do not belong together.");
    private static readonly Problem WrongCode = Problem.Of(ProblemKind.Forbidden, "The account and the code do not belong together, or no longer.");

    /// <summary>Judges a name and a password.</summary>
    public async Task<Parsed<AccountView>> SignInAsync(HttpContext http, SignInRequest request)
    {
        if (throttle.Begin(http, request.Account, out var wait) is not { } attempt)
        {
            return TooMany(wait);
        }

        var read = await FindAsync(request.Account);
        if (!read.IsDone(out var found, out var silent))
        {
            attempt.Succeeded();
            return Problem.Of(silent);
        }

        if (await passwords.VerifyAsync(found.Value?.Verifier, request.Password))
        {
            attempt.Succeeded();
            return found.Value!.Account;
        }

        await NoteAsync(http, request.Account, found.Value is null ? SignInFault.Unknown : SignInFault.Password);
        return WrongPassword;
    }

    /// <summary>Lets a person choose a password with the code they were given.</summary>
    public Task<Parsed<AccountView>> ChooseAsync(HttpContext http, PasswordRequest request) => WithCodeAsync(
        http, request, () => SetAsync(request, codes.HashOf(request.Code)));

    /// <summary>Makes the first administrator.</summary>
    public Task<Parsed<AccountView>> FoundAsync(HttpContext http, PasswordRequest request) => WithCodeAsync(http, request, async () =>
    {
        if (!first.Is(request.Code))
        {
            return WrongCode;
        }

        var caller = Once("setup:first");
        var (_, invitation) = codes.Make(caller, Now);
        var command = new AccountCommand(new AccountName(request.Account), AccountAction.Found, [], HallScope.Every, [], invitation, null);
        var founded = await access.CommandAsync(grain => grain.Manage(caller, command));
        return founded.IsDone(out _, out var refusal) ? await SetAsync(request, invitation.CodeHash) : Problem.Of(refusal);
    });

    /// <summary>Changes a password that its holder knows.</summary>
    public async Task<Parsed<AccountView>> ChangeAsync(HttpContext http, AccountName account, ChangePasswordRequest request)
    {
        if (PasswordRules.Check(request.NewPassword, account) is { } wrong)
        {
            return Problem.OfField(ProblemKind.Invalid, "newPassword", wrong);
        }

        if (throttle.Begin(http, account.Value, out var wait) is not { } attempt)
        {
            return TooMany(wait);
        }

        var read = await FindAsync(account.Value);
        if (!read.IsDone(out var found, out var silent))
        {
            attempt.Succeeded();
            return Problem.Of(silent);
        }

        if (!await passwords.VerifyAsync(found.Value?.Verifier, request.Password))
        {
            await NoteAsync(http, account.Value, SignInFault.Password);
            return Problem.OfField(ProblemKind.Forbidden, "password", "is not the present one");
        }

        attempt.Succeeded();
        return await SetAsync(new PasswordRequest(account.Value, string.Empty, request.NewPassword), found.Value!.Reference);
    }

    public static Problem TooMany(TimeSpan wait) => Problem.Of(ProblemKind.TooMany, "Too many tries from here or for this account.") with
    {
        RetryAfterSeconds = (int)Math.Ceiling(wait.TotalSeconds),
    };

    private async Task<Parsed<AccountView>> WithCodeAsync(HttpContext http, PasswordRequest request, Func<Task<Parsed<AccountView>>> choose)
    {
        if (PasswordRules.Check(request.NewPassword, new AccountName(request.Account)) is { } wrong)
        {
            return Problem.OfField(ProblemKind.Invalid, "newPassword", wrong);
        }

        if (throttle.Begin(http, out var wait) is not { } attempt)
        {
            return TooMany(wait);
        }

        var chosen = await choose();
        if (chosen.Problem?.Status is StatusCodes.Status403Forbidden)
        {
            await NoteAsync(http, request.Account, SignInFault.Code);
        }
        else
        {
            attempt.Succeeded();
        }

        return chosen;
    }

    private async Task<Parsed<AccountView>> SetAsync(PasswordRequest request, string proof)
    {
        var account = new AccountName(request.Account);
        var caller = Once(AccountDecisions.By(account));
        var verifier = await passwords.HashAsync(request.NewPassword);
        var reference = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var answer = await access.CommandAsync(grain => grain.SetPassword(caller, new NewPassword(account, proof, reference, verifier)));
        return answer.IsDone(out var view, out var refusal) ? view
            : refusal.Code is RefusalCode.Forbidden ? WrongCode
            : Problem.Of(refusal);
    }

    /// <summary>
    /// Who asks, under a key that nobody can repeat: a repeated request is answered as the first was, and a session is no answer
    /// to give to somebody who only knows a key. Whoever lost the answer signs in with the new password.
    /// </summary>
    private static Caller Once(string by) => new(by, RandomNumberGenerator.GetHexString(32), 0);

    private Task<Answer<Box<AccountCredential?>>> FindAsync(string account) => AccountName.TryParse(account, out var name)
        ? access.ReadAsync(grain => grain.FindCredential(name))
        : Task.FromResult<Answer<Box<AccountCredential?>>>(new Box<AccountCredential?>(null));

    private Task NoteAsync(HttpContext http, string account, SignInFault fault)
    {
        var named = AccountName.TryParse(account, out var name) ? name : (AccountName?)null;
        return access.TellAsync(grain => grain.NoteRefused(named, SignInThrottle.AddressOf(http), fault));
    }
}
