using Queueing.Domain.Access;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using static Queueing.Domain.Tests.Access.AccessBook;

namespace Queueing.Domain.Tests.Access;

public sealed class DeviceDecisionTests
{
    private static readonly HallId Hall = new("a");
    private static readonly DeviceId Kiosk = new("k1");
    private readonly AccessBook book = new();

    [Fact]
    public void A_code_enrols_one_device_once_in_its_time()
    {
        book.Do(Invite()).Event.ShouldBeOfType<DeviceInvited>().By.ShouldBe("administrator:a");
        DeviceDecisions.Enrol(book.State, Code.CodeHash, At, Code.Until).Rejection.ShouldNotBeNull();
        book.Do(DeviceDecisions.Enrol(book.State, Code.CodeHash, At, At)).Event.ShouldBeOfType<DeviceEnrolled>().By.ShouldBe("kiosk:k1");
        DeviceDecisions.Enrol(book.State, Code.CodeHash, At, At).Rejection
            .ShouldBe(DeviceDecisions.Enrol(book.State, "never was", At, At).Rejection, "a used code is told as one that never was");
    }

    [Fact]
    public void An_earlier_token_holds_until_the_device_enrols_anew()
    {
        book.Do(Invite());
        book.Do(DeviceDecisions.Enrol(book.State, Code.CodeHash, At, At));
        book.Do(Invite()).Rejection.ShouldBeNull();
        book.State.Find(Hall, Kiosk)!.Generation.ShouldBe(1);
        book.Do(DeviceDecisions.Enrol(book.State, Code.CodeHash, At, At));
        book.State.Find(Hall, Kiosk)!.Generation.ShouldBe(2);
    }

    [Fact]
    public void A_revoked_device_holds_nothing_and_may_be_invited_as_something_else()
    {
        book.Do(Invite());
        book.Do(DeviceDecisions.Enrol(book.State, Code.CodeHash, At, At));
        Invite(DeviceKind.Display).Rejection.ShouldNotBeNull().State.ShouldBe("Kiosk");
        book.Do(DeviceDecisions.Revoke(book.State, Hall, Kiosk, "stolen", At, Of("a"))).Event.ShouldBeOfType<DeviceRevoked>().Reason.ShouldBe("stolen");
        DeviceDecisions.Revoke(book.State, Hall, Kiosk, null, At, Of("a")).ShouldBe(AccessDecision.Nothing);
        book.State.Find(Hall, Kiosk)!.Generation.ShouldBe(2);
        book.Do(Invite(DeviceKind.Display)).Rejection.ShouldBeNull();
        book.State.Find(Hall, Kiosk)!.Kind.ShouldBe(DeviceKind.Display);
    }

    [Fact]
    public void Devices_are_their_halls_administrators_alone()
    {
        DeviceDecisions.Invite(book.State, Hall, Kiosk, DeviceKind.Kiosk, Code, At, Of("b")).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        DeviceDecisions.Revoke(book.State, Hall, Kiosk, null, At, Of("b")).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        DeviceDecisions.Revoke(book.State, Hall, Kiosk, null, At, Of("a")).Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Unknown);
    }

    [Fact]
    public void The_journal_names_a_device_after_its_kind()
    {
        book.Do(Invite(DeviceKind.Display)).Rejection.ShouldBeNull();
        var enrolled = book.Do(DeviceDecisions.Enrol(book.State, Code.CodeHash, At, At)).Event.ShouldBeOfType<DeviceEnrolled>();
        (enrolled.By, enrolled.Hall, enrolled.Device).ShouldBe(("display:k1", Hall, Kiosk));
        enrolled.Halls.ShouldBe([HallScope.Of(Hall)]);
    }

    [Fact]
    public void A_no_says_what_stands_in_the_way()
    {
        Invite().Event.ShouldBeOfType<DeviceInvited>().Halls.ShouldBe([HallScope.Of(Hall)]);
        DeviceDecisions.Revoke(book.State, Hall, Kiosk, null, At, Of("a")).Rejection
            .ShouldBe(new Rejection(RejectionKind.Unknown, "there is no device k1 in a"));
        DeviceDecisions.Revoke(book.State, Hall, Kiosk, null, At, Of("b")).Rejection
            .ShouldBe(new Rejection(RejectionKind.Forbidden, "only an administrator of a may do this"));
        DeviceDecisions.Enrol(book.State, Code.CodeHash, At, At).Rejection
            .ShouldBe(new Rejection(RejectionKind.Forbidden, "no device waits with this code, or no longer", "code"));
        book.Do(Invite());
        Invite(DeviceKind.Display).Rejection
            .ShouldBe(new Rejection(RejectionKind.WrongState, "k1 is a device of another kind; revoke it first", "kind", "Kiosk"));
    }

    private AccessDecision Invite(DeviceKind kind = DeviceKind.Kiosk) =>
        DeviceDecisions.Invite(book.State, Hall, Kiosk, kind, Code, At, Of("a"));
}
