using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Grains.Steering;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Steering;

public sealed class SteeringGrainTests
{
    private static readonly ServiceId Service = new("tax-service");

    [Fact]
    public void What_was_counted_survives_a_crash_and_a_repeat_counts_once() => HallWorld.Run(WithAnOnlineWay, async world =>
    {
        var first = await Activate(world);
        var caller = world.By("kiosk:k1");
        (await first.Steer(caller, Service, AlternativeKind.Online)).Value.ShouldBe(new SteeredView(Service, AlternativeKind.Online, 1));
        (await first.Steer(world.By("kiosk:k2"), Service, AlternativeKind.Online)).Value.ShouldNotBeNull().Count.ShouldBe(2);

        var second = await Activate(world);
        (await second.Steer(caller, Service, AlternativeKind.Online)).Value.ShouldNotBeNull().Count.ShouldBe(1, "the first answer");
        (await second.Steer(caller with { Fingerprint = 7 }, Service, AlternativeKind.Online)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        (await second.Report()).ShouldBe([new SteeredView(Service, AlternativeKind.Online, 2)]);

        (await first.Report()).ShouldBe([new SteeredView(Service, AlternativeKind.Online, 2)]);
        (await second.Steer(world.By("kiosk:k4"), Service, AlternativeKind.Online)).Value.ShouldNotBeNull().Count.ShouldBe(3);
        (await first.Report()).ShouldBe([new SteeredView(Service, AlternativeKind.Online, 3)], "another activation counted since");

        // The first activation was left behind; it reads what it has not seen before it counts on.
        (await second.Steer(world.By("kiosk:k3"), Service, AlternativeKind.Online)).Value.ShouldNotBeNull().Count.ShouldBe(4);
        (await first.Steer(world.By("kiosk:k1"), Service, AlternativeKind.Online)).Value.ShouldNotBeNull().Count.ShouldBe(5);
    });

    [Fact]
    public void Only_a_way_that_an_item_of_the_hall_offers_is_counted() => HallWorld.Run(WithAnOnlineWay, async world =>
    {
        var grain = await Activate(world);
        var refusal = (await grain.Steer(world.By("kiosk:k1"), Service, AlternativeKind.SelfService)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Field).ShouldBe((RefusalCode.Invalid, "alternative"));
        (await grain.Steer(world.By("kiosk:k1"), new ServiceId("nothing"), AlternativeKind.Online)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unknown);
        (await grain.Report()).ShouldBeEmpty();
        world.Journal.Sets.ShouldBeEmpty();
    });

    private static string WithAnOnlineWay(string json) => json.Replace(
        "\"en\": \"Invoice\" } }",
        "\"en\": \"Invoice\" }, \"alternatives\": [{ \"kind\": \"online\", \"text\": { \"zh\": \"网\", \"en\": \"Web\" } }] }",
        StringComparison.Ordinal);

    private static async Task<SteeringGrain> Activate(HallWorld world)
    {
        var grain = new SteeringGrain(new FakeContext("steering", HallWorld.Day.Value), world.Journal, world.Halls, world.Clock);
        await grain.OnActivateAsync(CancellationToken.None);
        return grain;
    }
}
