using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Dispatch;

/// <summary>What comes while an append is under way shares the next one. The hall has the size of a large one.</summary>
public sealed class DispatcherBatchTests
{
    private const int Windows = 229;

    private readonly DispatcherWorld world = new(Floors.Ring(35, Windows, TidalMode.Auto));

    [Fact]
    public void Sign_ins_that_come_at_once_and_again_share_two_appends_and_each_gets_its_own_answer() => Run(async () =>
    {
        var grain = await world.StartAsync();
        var reads = world.Journal.Reads;
        world.Journal.Hold();
        var asked = SignIns(grain).Concat(SignIns(grain)).ToList();
        (await grain.Follow(null, 0)).Windows.ShouldAllBe(window => window.Order == null, "nobody sees a seat that is not durable");
        world.Journal.Release();
        var answers = await Task.WhenAll(asked);

        Orders(answers[..Windows]).ShouldBe(
            Enumerable.Range(0, Windows).Select(n => new WindowOrder(n + 1, new StaffId($"c{n}"), null)), "in the order they came");
        answers[Windows..].ShouldBe(answers[..Windows], "a repeat gets the first answer");
        world.Journal.Sets.Select(set => set.Operations.Count).ShouldBe([1, Windows - 1]);
        (world.Journal.Lookups, world.Journal.Reads - reads).ShouldBe((0, 0), "nor is the stream folded for a repeat");
        (await world.StoredAsync()).ShouldBe(Enumerable.Repeat("clerk-seated", Windows));
        Enumerable.Range(0, Windows).ShouldAllBe(n => world.Told($"w{n}").Last() == answers[n].Value);
    });

    [Fact]
    public void Repeats_after_a_crash_get_the_first_answers_and_append_nothing() => Run(async () =>
    {
        var first = await Task.WhenAll(SignIns(await world.StartAsync()));
        var again = await Task.WhenAll(SignIns(await world.StartAsync()));
        Orders(again).ShouldBe(Orders(first));
        (await world.StoredAsync()).Count.ShouldBe(Windows);
    });

    [Fact]
    public void One_command_of_a_batch_that_is_refused_or_breaks_leaves_its_neighbours_alone() => Run(async () =>
    {
        var grain = await world.StartAsync();
        world.Journal.Hold();
        var held = Seat(grain, "w0", "c0").AsTask();
        Task<Answer<WindowOrder>>[] asked =
        [
            Seat(grain, "w1", "c1").AsTask(),
            Seat(grain, "w1", "c36", by: "clerk:c36").AsTask(),
            Seat(grain, "w999", "c2").AsTask(),
            Seat(grain, "w2", "c2").AsTask(),
            Seat(grain, "w1", "c1", key: "once more").AsTask(),
            Seat(grain, "w36", "c1").AsTask(),
            Seat(grain, "w3", "c3").AsTask(),
        ];
        var broken = grain.ActOnTide(DispatcherWorld.By("broken"), default, TideAction.Approve).AsTask();
        var unknown = grain.ActOnTide(DispatcherWorld.By("unknown"), new TideId(1), TideAction.Approve).AsTask();
        var last = Seat(grain, "w4", "c4").AsTask();
        world.Journal.Release();

        await held;
        var answers = await Task.WhenAll(asked);
        answers.Select(answer => answer.Value?.Number).ShouldBe([2, null, null, 3, 2, 5, 6]);
        (answers[1].Refusal!.Code, answers[1].Refusal!.Detail).ShouldBe((RefusalCode.WrongState, "c1 sits there"));
        answers[2].Refusal!.Code.ShouldBe(RefusalCode.Unknown);
        await Throws.From<ArgumentOutOfRangeException>(() => broken);
        (await unknown).Refusal!.Code.ShouldBe(RefusalCode.Unknown);
        (await last).Value!.Number.ShouldBe(7);
        world.Journal.Sets.Select(set => (set.Operations.Count, set.Appends[0].Events.Count)).ShouldBe([(1, 1), (5, 6)]);
    });

    [Fact]
    public void A_key_of_another_request_is_refused_and_its_neighbours_are_not() => Run(async () =>
    {
        await Seat(await world.StartAsync(), "w0", "c0", key: "k0");
        var grain = await world.StartAsync();
        world.Journal.Hold();
        var asked = new[] { (1, 1), (2, 1), (0, 2), (3, 1), (0, 1), (3, 2) }
            .Select(x => Seat(grain, $"w{x.Item1 + (x.Item2 * 35) - 35}", $"c{x.Item1}", key: $"k{x.Item1}", fingerprint: x.Item2).AsTask()).ToList();
        world.Journal.Release();
        (await Task.WhenAll(asked)).Select(answer => (answer.Value?.Number, answer.Refusal?.Code)).ShouldBe(
            [(2, null), (3, null), (null, RefusalCode.KeyReused), (4, null), (1, null), (null, RefusalCode.KeyReused)]);
        (await world.StoredAsync()).Count.ShouldBe(4);
    });

    [Fact]
    public void A_batch_that_the_store_refuses_is_refused_whole_and_can_be_repeated() => Run(async () =>
    {
        var grain = await world.StartAsync();
        world.Journal.Hold();
        world.Journal.Next(Fault.None, Fault.Unavailable);
        var asked = SignIns(grain).ToList();
        world.Journal.Release();
        var answers = await Task.WhenAll(asked);
        answers[0].Value!.Number.ShouldBe(1);
        answers[1..].ShouldAllBe(answer => answer.Refusal!.Code == RefusalCode.Unavailable);
        (await grain.Follow(null, 0)).Windows.Count(window => window.Order is not null).ShouldBe(1);

        Orders(await Task.WhenAll(SignIns(grain))).Select(order => order.Number).ShouldBe(Enumerable.Range(1, Windows).Select(n => (long)n));
        ((FakeContext)(object)grain.GrainContext).Deactivated.ShouldBeFalse();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_batch_of_uncertain_end_fails_whole_and_the_next_activation_tells_what_is_durable(bool committed) => Run(async () =>
    {
        var grain = await world.StartAsync();
        world.Journal.Hold();
        world.Journal.Next(Fault.None, committed ? Fault.UncertainButCommitted : Fault.UncertainNotCommitted);
        var asked = SignIns(grain).ToList();
        world.Journal.Release();
        foreach (var answer in asked)
        {
            await Throws.From<ActivationFaultedException>(() => answer);
        }

        ((FakeContext)(object)grain.GrainContext).Deactivated.ShouldBeTrue();
        (await world.StoredAsync()).Count.ShouldBe(committed ? Windows : 1);
        var again = Orders(await Task.WhenAll(SignIns(await world.StartAsync())));
        again.ShouldBe(Enumerable.Range(0, Windows).Select(n => new WindowOrder(n + 1, new StaffId($"c{n}"), null)));
        (await world.StoredAsync()).Count.ShouldBe(Windows);
    });

    [Fact]
    public void A_batch_of_a_stale_activation_loses_and_is_decided_again() => Run(async () =>
    {
        var (stale, fresh) = (await world.StartAsync(), await world.StartAsync());
        world.Journal.Before = async set =>
        {
            if (set.Operations.Count > 1)
            {
                world.Journal.Before = null;
                await Seat(fresh, "w36", "c1");
            }
        };
        var answers = Orders(await Task.WhenAll(SignIns(stale)));
        answers.Select(order => order.Clerk).ShouldBe(Enumerable.Range(0, Windows).Select(n => (StaffId?)new StaffId($"c{n}")));
        (await world.StoredAsync()).Count(name => name == "clerk-left").ShouldBe(1, "c1 had to leave w36, which the stale one did not know");
        var others = Windows - 1;
        world.Journal.Sets.Select(set => set.Operations.Count).ShouldBe([1, others, 1, 1, others], "the batch, and the fresh one's seat, each lose once");
    });

    [Fact]
    public void An_order_is_told_also_when_a_report_is_weighed_before_the_command_that_caused_it_goes_on() => Run(async () =>
    {
        var grain = await world.StartAsync();
        world.Journal.Hold();
        var seat = Seat(grain, "w0", "c0").AsTask();
        var report = grain.ReportQueue(world.Line(new QueueId("q0"), 0)).AsTask();
        world.Journal.Release();
        await report;
        world.Told("w0").ShouldHaveSingleItem().ShouldBe((await seat).Value);
    });

    [Fact]
    public void A_stale_activation_reads_its_stream_before_it_refuses() => Run(async () =>
    {
        await Seat(await world.StartAsync(), "w1", "c1");
        var (stale, fresh) = (await world.StartAsync(), await world.StartAsync());
        await fresh.Seat(DispatcherWorld.By("leaves"), new WindowId("w1"), null);
        (await Seat(stale, "w1", "c36", by: "clerk:c36")).Value!.Clerk.ShouldBe(new StaffId("c36"));
    });

    private static void Run(Func<Task> test) => SingleThread.Run(test);

    private static IEnumerable<Task<Answer<WindowOrder>>> SignIns(DispatcherGrain grain) =>
        Enumerable.Range(0, Windows).Select(n => Seat(grain, $"w{n}", $"c{n}").AsTask());

    private static ValueTask<Answer<WindowOrder>> Seat(
        DispatcherGrain grain, string window, string clerk, string by = "supervisor:s1", string? key = null, long fingerprint = 1) =>
        grain.Seat(new Caller(by, key ?? $"{clerk} at {window}", fingerprint), new WindowId(window), new StaffId(clerk));

    private static WindowOrder[] Orders(IEnumerable<Answer<WindowOrder>> answers) => [.. answers.Select(answer => answer.Value.ShouldNotBeNull())];
}
