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

    [Fact]
    public void What_is_done_to_an_account_concerns_its_home_and_every_hall_where_it_has_a_role_each_once_and_in_order()
    {
        HallScope[] halls = [HallScope.Every, new("a"), new("b"), new("c")];
        var created = book.Create("li", "b", Chief, Role("c", StaffRole.Supervisor), Role("*", StaffRole.Administrator), Role("a", StaffRole.Supervisor), Role("c", StaffRole.Administrator));
        created.Event.ShouldNotBeNull().Halls.ShouldBe(halls);
        book.Find("li").Halls.ShouldBe(halls);
    }

    [Fact]
    public void A_role_is_given_once_in_one_place_and_others_there_or_elsewhere_beside_it()
    {
        book.Create("li", "a", Chief, Role("a", StaffRole.Supervisor), Role("b", StaffRole.Supervisor), Role("a", StaffRole.Supervisor, "s1")).Rejection
            .ShouldBe(new Rejection(RejectionKind.Invalid, "a role is given twice in one place", "roles[2]"));
        book.Create("li", "a", Chief, Role("a", StaffRole.Supervisor), Role("b", StaffRole.Supervisor), Role("a", StaffRole.Administrator)).Rejection.ShouldBeNull();
    }

    [Fact]
    public void One_staff_id_in_two_halls_is_two_people_and_two_ids_in_one_hall_too()
    {
        book.Open("li", "a", Role("b", StaffRole.Supervisor), Role("a", StaffRole.Clerk, "s1"));
        book.Create("wang", "b", Chief, Role("b", StaffRole.Clerk, "s1")).Rejection.ShouldBeNull();
        book.Create("zhao", "a", Chief, Role("a", StaffRole.Clerk, "s2")).Rejection.ShouldBeNull();
        book.Create("qian", "a", Chief, Role("a", StaffRole.Supervisor, "s1")).Rejection
            .ShouldBe(new Rejection(RejectionKind.WrongState, "s1 has the account li", "roles[0].staff", "Taken"));
    }

    [Fact]
    public void Who_is_administrator_there_by_another_role_gives_up_this_one()
    {
        book.Open("li", "a", Role("a", StaffRole.Administrator), Role("*", StaffRole.Administrator));
        Withdraw("li", "a", StaffRole.Administrator, Chief).Event.ShouldBeOfType<RoleWithdrawn>();
        Withdraw("li", "*", StaffRole.Administrator, Chief).Rejection.ShouldNotBeNull().State.ShouldBe("LastAdministrator");
        AccountDecisions.Close(book.State, new AccountName("li"), null, At, Chief).Rejection.ShouldNotBeNull().State.ShouldBe("LastAdministrator");
    }

    [Fact]
    public void Only_an_administrator_takes_the_place_of_one_whatever_else_that_person_is()
    {
        book.Open("li", "a", Role("a", StaffRole.Administrator), Role("*", StaffRole.Supervisor));
        book.Open("wang", "a", Role("*", StaffRole.Supervisor), Role("b", StaffRole.Administrator));
        Withdraw("li", "a", StaffRole.Administrator, Chief).Rejection.ShouldNotBeNull().State.ShouldBe("LastAdministrator");
        book.Open("zhao", "a", Role("b", StaffRole.Supervisor), Role("a", StaffRole.Administrator));
        Withdraw("li", "a", StaffRole.Administrator, Chief).Event.ShouldBeOfType<RoleWithdrawn>();
    }

    [Fact]
    public void Whoever_cannot_sign_in_is_nobodys_last_administrator()
    {
        book.Create("unborn", "a", Chief, Role("a", StaffRole.Administrator)).Rejection.ShouldBeNull();
        AccountDecisions.Close(book.State, new AccountName("unborn"), null, At, Chief).Event.ShouldBeOfType<AccountClosed>();
        AccountDecisions.Reset(book.State, new AccountName("unborn"), Code, null, At, Chief).Event.ShouldBeOfType<PasswordReset>();
        Withdraw("unborn", "a", StaffRole.Administrator, Chief).Event.ShouldBeOfType<RoleWithdrawn>();
    }

    [Fact]
    public void A_no_says_what_stands_in_the_way_and_which_field_is_at_fault()
    {
        book.Open("chief", "*", Role("*", StaffRole.Administrator));
        book.Open("li", "a", Role("a", StaffRole.Clerk, "s1"), Role("b", StaffRole.Supervisor));
        book.Open("gone", "a");
        book.Do(AccountDecisions.Close(book.State, new AccountName("gone"), null, At, Chief)).Rejection.ShouldBeNull();

        No(AccountDecisions.Found(book.State, new AccountName("second"), Code, At), RejectionKind.WrongState, "there is an administrator already", state: "Founded");
        No(book.Create("li", "a", Chief), RejectionKind.WrongState, "the name li was given before", "account", "Open");
        No(book.Create("wang", "a", Of("b")), RejectionKind.Forbidden, "only an administrator of a may do this", "hall");
        No(Withdraw("chief", "*", StaffRole.Administrator, Of("a")), RejectionKind.Forbidden, "only an administrator of * may do this", "hall");
        No(Withdraw("nobody", "a", StaffRole.Clerk, Chief), RejectionKind.Unknown, "there is no account nobody");
        No(Withdraw("gone", "a", StaffRole.Clerk, Chief), RejectionKind.WrongState, "the account gone is closed", state: "Closed");
        No(Withdraw("chief", "*", StaffRole.Administrator, Chief), RejectionKind.WrongState, "chief is the last administrator of *; make another first", state: "LastAdministrator");
        No(Grant("li", Role("c", StaffRole.Clerk, "s1"), Of("a")), RejectionKind.Forbidden, "only an administrator of c may do this", "hall");
        No(Grant("li", Role("a", StaffRole.Clerk), Chief), RejectionKind.Invalid, "a clerk is a member of a hall's staff", "staff");
        No(Grant("li", Role("*", StaffRole.Clerk, "s1"), Chief), RejectionKind.Invalid, "a member of staff belongs to one hall", "hall");
        No(Grant("chief", Role("a", StaffRole.Clerk, "s1"), Chief), RejectionKind.WrongState, "s1 has the account li", "staff", "Taken");
        No(AccountDecisions.Revoke(book.State, new AccountName("li"), null, At, Of("a")), RejectionKind.Forbidden, "the account li has rights in halls that are not yours to administer");
        No(AccountDecisions.SetPassword(book.State, new AccountName("li"), "v", "wrong", At, At), RejectionKind.Forbidden, "the account and the code do not belong together, or no longer");

        static void No(AccessDecision decision, RejectionKind kind, string detail, string? field = null, string? state = null) =>
            decision.Rejection.ShouldBe(new Rejection(kind, detail, field, state));
    }

    private AccessDecision Grant(string name, RoleGrant role, Authority who)
    {
        var decision = AccountDecisions.Grant(book.State, new AccountName(name), role, At, who);
        return role.Hall.Value == "b" ? book.Do(decision) : decision;
    }

    private AccessDecision Withdraw(string name, string hall, StaffRole role, Authority who) =>
        AccountDecisions.Withdraw(book.State, new AccountName(name), new HallScope(hall), role, null, At, who);
}
