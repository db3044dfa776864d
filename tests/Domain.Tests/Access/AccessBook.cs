using Queueing.Domain.Access;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tests.Access;

/// <summary>Accounts and devices with short ways to change them; a decision that is no rejection is folded.</summary>
internal sealed class AccessBook
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    public static readonly Authority Chief = new("administrator:chief", [HallScope.Every]);
    public static readonly Invitation Code = new("hash", At.AddHours(1));

    public AccessState State { get; } = new();

    public List<AccessEvent> Log { get; } = [];

    public static Authority Of(string hall) => new($"administrator:{hall}", [new HallScope(hall)]);

    public static RoleGrant Role(string hall, StaffRole role, string? staff = null) =>
        new(new HallScope(hall), role, staff is null ? null : new StaffId(staff));

    public AccessDecision Do(AccessDecision decision)
    {
        if (decision.Event is { } e)
        {
            State.Apply(e);
            Log.Add(e);
        }

        return decision;
    }

    public AccessDecision Create(string name, string home, Authority who, params RoleGrant[] roles) =>
        Do(AccountDecisions.Create(State, new AccountName(name), new HallScope(home), [.. roles], Code, At, who));

    /// <summary>Makes an account whose person has chosen a password.</summary>
    public Account Open(string name, string home, params RoleGrant[] roles)
    {
        Create(name, home, Chief, roles).Rejection.ShouldBeNull();
        Do(AccountDecisions.SetPassword(State, new AccountName(name), $"verifier-{name}", Code.CodeHash, At, At)).Rejection.ShouldBeNull();
        return State.Find(new AccountName(name)).ShouldNotBeNull();
    }

    public Account Find(string name) => State.Find(new AccountName(name)).ShouldNotBeNull();
}
