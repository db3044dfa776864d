using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Tests.Access;

public sealed class AccessGrainTests
{
    private readonly AccessWorld world = new();

    [Fact]
    public async Task A_repeated_command_is_answered_as_the_first_time_by_the_next_activation_too()
    {
        var grain = await world.ActivateAsync();
        var caller = world.By("administrator:chief", "k1");
        var first = await grain.Manage(caller, world.Command("li", AccountAction.Create));
        (await world.SetAsync(grain, "li", "hash", "r1")).Refusal.ShouldBeNull();

        var repeated = await (await world.ActivateAsync()).Manage(caller, world.Command("li", AccountAction.Create));

        (repeated.Value!.HasPassword, repeated.Value.InvitedUntil).ShouldBe((first.Value!.HasPassword, first.Value.InvitedUntil));
        (await grain.Manage(caller with { Fingerprint = 2 }, world.Command("wang", AccountAction.Create))).Refusal!.Code.ShouldBe(RefusalCode.KeyReused);
    }

    [Fact]
    public async Task The_journal_never_holds_a_verifier_and_only_the_present_one_is_kept_elsewhere()
    {
        var grain = await world.ActivateAsync();
        await world.OpenAsync(grain, "li");
        (await world.SetAsync(grain, "li", "li-1", "li-2")).Refusal.ShouldBeNull();
        (await world.KeysAsync()).ShouldBe(["password/li/li-2"]);
        (await grain.FindCredential(new AccountName("li")))!.Verifier.ShouldBe("secret-li-2");
        foreach (var recorded in await world.Memory.ReadAsync(AccessStream.Stream, 0, TestContext.Current.CancellationToken))
        {
            System.Text.Encoding.UTF8.GetString(recorded.Event.Payload.Span).ShouldNotContain("secret");
        }

        (await grain.Manage(world.By("administrator:chief"), world.Command("li", AccountAction.Reset))).Refusal.ShouldBeNull();
        (await world.KeysAsync()).ShouldBeEmpty();
        (await grain.FindCredential(new AccountName("li"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_password_leaves_the_present_one_and_no_text_behind()
    {
        var grain = await world.ActivateAsync();
        await world.OpenAsync(grain, "li");
        (await world.SetAsync(grain, "li", "wrong", "li-2")).Refusal!.Code.ShouldBe(RefusalCode.Forbidden);
        (await world.KeysAsync()).ShouldBe(["password/li/li-1"]);
        (await grain.FindCredential(new AccountName("li")))!.Reference.ShouldBe("li-1");
    }

    [Fact]
    public async Task What_a_crash_left_behind_goes_with_the_next_activation()
    {
        await world.OpenAsync(await world.ActivateAsync(), "li");
        await world.Texts.SetAsync(HallId.Deployment, "password/li/orphan", "x", TestContext.Current.CancellationToken);
        await world.Texts.SetAsync(HallId.Deployment, "password/wang/orphan", "x", TestContext.Current.CancellationToken);
        await world.ActivateAsync();
        (await world.KeysAsync()).ShouldBe(["password/li/li-1"]);
    }

    [Fact]
    public async Task Followers_hear_of_what_ends_sessions_and_newcomers_of_all_of_it()
    {
        var grain = await world.ActivateAsync();
        await world.OpenAsync(grain, "li");
        var seen = await grain.Follow(null, 0);
        seen.IsWhole.ShouldBeTrue();
        seen.Revocations.ShouldBe([new Revocation("account:li", 1, null)]);

        var next = grain.Follow(seen.Epoch, seen.Sequence).AsTask();
        next.IsCompleted.ShouldBeFalse();
        await grain.Manage(world.By("administrator:chief"), world.Command("li", AccountAction.Revoke));
        var told = await next;
        told.IsWhole.ShouldBeFalse();
        told.Revocations.ShouldBe([new Revocation("account:li", 2, null)]);

        var whole = await (await world.ActivateAsync()).Follow(told.Epoch, told.Sequence);
        whole.IsWhole.ShouldBeTrue("another activation counts anew");
        whole.Revocations.ShouldBe([new Revocation("account:li", 2, null)]);
    }

    [Fact]
    public async Task An_ended_session_is_remembered_over_a_restart_until_its_token_has_expired()
    {
        var grain = await world.ActivateAsync();
        await world.OpenAsync(grain, "li");
        var until = world.Clock.GetUtcNow().AddHours(3);
        await grain.EndSession(new AccountName("li"), "s1", until);
        (await (await world.ActivateAsync()).Follow(null, 0)).Revocations.ShouldContain(new Revocation("session:s1", 1, until));
        world.Clock.Advance(TimeSpan.FromHours(4));
        (await (await world.ActivateAsync()).Follow(null, 0)).Revocations.ShouldNotContain(x => x.Key == "session:s1");
    }

    [Fact]
    public async Task A_device_is_seen_in_memory_and_enrols_under_its_own_name()
    {
        var grain = await world.ActivateAsync();
        var invitation = new Invitation("device-hash", world.Clock.GetUtcNow().AddHours(1));
        var hall = new HallId("small");
        var invite = new DeviceCommand(hall, new DeviceId("k1"), DeviceAction.Invite, [AccessWorld.Small], DeviceKind.Kiosk, invitation, null);
        (await grain.ManageDevice(world.By("administrator:chief"), invite)).Value!.Generation.ShouldBe(0);
        var enrolling = world.By("device:enrolling", "once");
        (await grain.Enrol(enrolling, "device-hash")).Value!.Generation.ShouldBe(1);
        (await (await world.ActivateAsync()).Enrol(enrolling, "device-hash")).Value!.Generation.ShouldBe(1, "a lost answer is given again to the same key");
        (await grain.Enrol(world.By("device:enrolling"), "device-hash")).Refusal!.Code.ShouldBe(RefusalCode.Forbidden);

        await grain.Seen(hall, new DeviceId("k1"), world.Clock.GetUtcNow());
        (await grain.Devices(hall)).Single().LastSeenAt.ShouldBe(world.Clock.GetUtcNow());
        (await (await world.ActivateAsync()).Devices(hall)).Single().LastSeenAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_activation_that_was_left_behind_catches_up_before_it_refuses_or_changes_anything()
    {
        var (old, now) = (await world.ActivateAsync(), await world.ActivateAsync());
        await world.OpenAsync(now, "li");
        (await old.Manage(world.By("administrator:chief"), world.Command("li", AccountAction.Revoke))).Value!.Generation.ShouldBe(2);
        (await now.Manage(world.By("administrator:chief"), world.Command("li", AccountAction.Close))).Value!.Generation.ShouldBe(3);
    }
}
