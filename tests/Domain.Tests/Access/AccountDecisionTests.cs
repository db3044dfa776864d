using Queueing.Domain.Access;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using static Queueing.Domain.Tests.Access.AccessBook;

namespace Queueing.Domain.Tests.Access;

public sealed class AccountDecisionTests
{
    private readonly AccessBook book = new();

    [Fact]
    public void The_first_administrator_is_made_once_and_may_be_invited_again_until_a_password_is_chosen()
    {
        book.Do(AccountDecisions.Found(book.State, new AccountName("chief"), Code, At)).Event.ShouldBeOfType<AccountCreated>().By.ShouldBe("setup:first");
        book.Do(AccountDecisions.Found(book.State, new AccountName("chief"), Code, At)).Event.ShouldBeOfType<PasswordReset>();
        book.Do(AccountDecisions.SetPassword(book.State, new AccountName("chief"), "v", Code.CodeHash, At, At)).Rejection.ShouldBeNull();

        book.Do(AccountDecisions.Found(book.State, new AccountName("other"), Code, At)).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
    }

    [Fact]
    public void Only_an_administrator_of_a_hall_gives_and_takes_roles_there()
    {
        book.Open("li", "a", Role("a", StaffRole.Clerk, "s1"));
        Grant("li", Role("b", StaffRole.Supervisor), Of("a")).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        Grant("li", Role("*", StaffRole.Supervisor), Of("a")).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        Grant("li", Role("b", StaffRole.Supervisor), Of("b")).Event.ShouldBeOfType<RoleGranted>();
        Withdraw("li", "b", StaffRole.Supervisor, Of("a")).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        Withdraw("li", "b", StaffRole.Supervisor, Of("b")).Event.ShouldBeOfType<RoleWithdrawn>();
        book.Create("wang", "b", Of("a")).Rejection.ShouldNotBeNull().Field.ShouldBe("hall");
        book.Create("wang", "a", Of("a"), Role("a", StaffRole.Supervisor), Role("b", StaffRole.Supervisor))
            .Rejection.ShouldNotBeNull().Field.ShouldBe("roles[1].hall");
    }

    [Fact]
    public void Who_does_not_reach_everything_an_account_may_do_cannot_reset_end_or_close_it()
    {
        book.Open("chief", "*", Role("*", StaffRole.Administrator));
        book.Open("li", "a", Role("a", StaffRole.Supervisor), Role("b", StaffRole.Supervisor));
        var name = new AccountName("li");
        foreach (var who in new[] { Of("a"), Of("b") })
        {
            AccountDecisions.Reset(book.State, name, Code, null, At, who).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
            AccountDecisions.Revoke(book.State, name, null, At, who).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
            AccountDecisions.Close(book.State, name, null, At, who).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        }

        AccountDecisions.Close(book.State, name, null, At, new Authority("administrator:x", [new("a"), new("b")])).Event.ShouldBeOfType<AccountClosed>();
    }

    [Fact]
    public void The_last_administrator_of_a_place_cannot_be_withdrawn_closed_or_reset()
    {
        book.Open("chief", "*", Role("*", StaffRole.Administrator));
        book.Create("unborn", "*", Chief, Role("*", StaffRole.Administrator)).Rejection.ShouldBeNull();
        var name = new AccountName("chief");
        Withdraw("chief", "*", StaffRole.Administrator, Chief).Rejection.ShouldNotBeNull().State.ShouldBe("LastAdministrator");
        AccountDecisions.Close(book.State, name, null, At, Chief).Rejection.ShouldNotBeNull().State.ShouldBe("LastAdministrator");
        AccountDecisions.Reset(book.State, name, Code, null, At, Chief).Rejection.ShouldNotBeNull().State.ShouldBe("LastAdministrator");

        book.Open("second", "*", Role("*", StaffRole.Administrator));
        Withdraw("chief", "*", StaffRole.Administrator, Chief).Event.ShouldBeOfType<RoleWithdrawn>();
    }

    [Fact]
    public void A_halls_last_administrator_may_go_while_one_of_all_halls_remains()
    {
        book.Open("local", "a", Role("a", StaffRole.Administrator));
        Withdraw("local", "a", StaffRole.Administrator, Of("a")).Rejection.ShouldNotBeNull().State.ShouldBe("LastAdministrator");
        book.Open("chief", "*", Role("*", StaffRole.Administrator));
        Withdraw("local", "a", StaffRole.Administrator, Of("a")).Event.ShouldBeOfType<RoleWithdrawn>();
    }

    [Fact]
    public void A_clerk_is_one_member_of_one_halls_staff_and_a_member_has_one_account()
    {
        book.Create("li", "a", Chief, Role("a", StaffRole.Clerk)).Rejection.ShouldNotBeNull().Field.ShouldBe("roles[0].staff");
        book.Create("li", "a", Chief, Role("*", StaffRole.Clerk, "s1")).Rejection.ShouldNotBeNull().Field.ShouldBe("roles[0].hall");
        book.Open("li", "a", Role("a", StaffRole.Clerk, "s1"));
        book.Create("wang", "a", Chief, Role("a", StaffRole.Clerk, "s1")).Rejection.ShouldNotBeNull().State.ShouldBe("Taken");
        book.Do(AccountDecisions.Close(book.State, new AccountName("li"), null, At, Chief)).Rejection.ShouldBeNull();
        book.Create("wang", "a", Chief, Role("a", StaffRole.Clerk, "s1")).Rejection.ShouldBeNull();
    }

    [Fact]
    public void A_name_is_given_once_and_for_ever()
    {
        book.Open("li", "a");
        book.Create("li", "a", Chief).Rejection.ShouldNotBeNull().State.ShouldBe("Open");
        book.Do(AccountDecisions.Close(book.State, new AccountName("li"), null, At, Chief)).Rejection.ShouldBeNull();
        book.Create("li", "a", Chief).Rejection.ShouldNotBeNull().State.ShouldBe("Closed");
        AccountDecisions.Close(book.State, new AccountName("li"), null, At, Chief).ShouldBe(AccessDecision.Nothing);
    }

    [Fact]
    public void A_code_sets_a_password_once_in_its_time_and_the_old_password_does_afterwards()
    {
        book.Create("li", "a", Chief).Rejection.ShouldBeNull();
        var name = new AccountName("li");
        Set("other", At).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        Set(Code.CodeHash, Code.Until).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        book.Do(Set(Code.CodeHash, At)).Event.ShouldBeOfType<PasswordSet>().By.ShouldBe("account:li");
        Set(Code.CodeHash, At).Rejection.ShouldNotBeNull();
        Set("v1", At).Event.ShouldBeOfType<PasswordSet>();
        AccountDecisions.SetPassword(book.State, new AccountName("nobody"), "v1", Code.CodeHash, At, At).Rejection
            .ShouldBe(Set("other", At).Rejection, "an unknown account is told as a wrong code is");

        AccessDecision Set(string proof, DateTimeOffset machineNow) => AccountDecisions.SetPassword(book.State, name, "v1", proof, At, machineNow);
    }

    [Fact]
    public void What_takes_something_away_ends_sessions_and_what_gives_does_not()
    {
        book.Open("chief", "*", Role("*", StaffRole.Administrator));
        var born = book.Open("li", "a", Role("a", StaffRole.Clerk, "s1")).Generation;
        book.Do(Grant("li", Role("a", StaffRole.Supervisor), Chief)).Rejection.ShouldBeNull();
        book.Find("li").Generation.ShouldBe(born);
        Grant("li", Role("a", StaffRole.Supervisor), Chief).ShouldBe(AccessDecision.Nothing);
        book.Do(Grant("li", Role("a", StaffRole.Clerk, "s2"), Chief)).Rejection.ShouldBeNull();
        book.Find("li").Generation.ShouldBe(born + 1, "the token says who one is");
        book.Do(Withdraw("li", "a", StaffRole.Supervisor, Chief)).Rejection.ShouldBeNull();
        book.Do(AccountDecisions.Revoke(book.State, new AccountName("li"), null, At, Chief)).Rejection.ShouldBeNull();
        book.Do(AccountDecisions.Reset(book.State, new AccountName("li"), Code, null, At, Chief)).Rejection.ShouldBeNull();
        book.Find("li").Generation.ShouldBe(born + 4);
        book.Find("li").IsUsable.ShouldBeFalse();
        book.Find("li").Roles.ShouldBe([Role("a", StaffRole.Clerk, "s2")]);
    }

    private AccessDecision Grant(string name, RoleGrant role, Authority who)
    {
        var decision = AccountDecisions.Grant(book.State, new AccountName(name), role, At, who);
        return role.Hall.Value == "b" ? book.Do(decision) : decision;
    }

    private AccessDecision Withdraw(string name, string hall, StaffRole role, Authority who) =>
        AccountDecisions.Withdraw(book.State, new AccountName(name), new HallScope(hall), role, null, At, who);
}
