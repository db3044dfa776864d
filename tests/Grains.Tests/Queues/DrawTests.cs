using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

public sealed class DrawTests
{
    [Fact]
    public void A_number_is_durable_before_it_is_answered() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        world.Journal.Hold();
        var draw = queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax")).AsTask();
        await Task.Yield();
        draw.IsCompleted.ShouldBeFalse();
        (await queue.Grain.Summary()).DrawnToday.ShouldBe(0, "nobody sees a number that is not durable");
        (await queue.Grain.FindNumber(1)).ShouldBeNull();
        world.Journal.Release();
        var ticket = (await draw).Value.ShouldNotBeNull();
        (ticket.Number.Value, ticket.Ahead, ticket.State, ticket.Version).ShouldBe(("A001", 0, TicketState.Waiting, 1));
        (await world.Memory.ReadAsync(QueueStream.IdOf(HallWorld.Day, new QueueId("tax")))).Count.ShouldBe(1);
    });

    [Fact]
    public void Draws_that_come_during_an_append_share_the_next_one() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        world.Journal.Hold();
        var draws = Enumerable.Range(0, 300).Select(_ => queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax")).AsTask()).ToList();
        world.Journal.Release();
        var numbers = (await Task.WhenAll(draws)).Select(answer => answer.Value.ShouldNotBeNull()).ToList();
        numbers.Select(ticket => ticket.Number.Sequence).ShouldBe(Enumerable.Range(1, 300));
        numbers.Select(ticket => ticket.Ahead).ShouldBe(Enumerable.Range(0, 300).Select(ahead => (int?)ahead));
        numbers.Select(ticket => ticket.Version).ShouldBe(Enumerable.Range(1, 300).Select(version => (long)version));
        world.Journal.Sets.Select(set => set.Operations.Count).ShouldBe([1, 256, 43]);
    });

    [Fact]
    public void A_repeat_gets_the_first_answer_even_from_a_fresh_activation() => HallWorld.Run(async world =>
    {
        await world.Queue("tax").TellCapacity(2);
        await world.Quiet();
        await world.Draw();
        var caller = world.By("kiosk:k1");
        var first = await world.Queue("tax").Draw(caller, HallWorld.For("tax", "elderly"));
        first.Value.ShouldNotBeNull().Wait.ShouldNotBeNull();
        await world.Draw("tax", "elderly");
        (await world.Queue("tax").Draw(caller, HallWorld.For("tax", "elderly"))).ShouldBeSameAs(first);
        world.Crash();
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        (await world.Queue("tax").Draw(caller, HallWorld.For("tax", "elderly"))).ShouldBeSameAs(first);
        (await world.Queue("tax").Summary()).DrawnToday.ShouldBe(3);
    });

    [Fact]
    public void Repeats_of_what_was_just_answered_cost_no_append_no_look_up_and_no_fold() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        var callers = Enumerable.Range(0, 200).Select(_ => world.By("kiosk:k1")).ToList();
        var reads = world.Journal.Reads;
        world.Journal.Hold();
        var draws = callers.Concat(callers).Select(caller => queue.Grain.Draw(caller, HallWorld.For("tax")).AsTask()).ToList();
        world.Journal.Release();
        var answers = await Task.WhenAll(draws);
        answers[200..].ShouldBe(answers[..200]);
        answers[..200].Select(answer => answer.Value?.Number.Sequence).ShouldBe(Enumerable.Range(1, 200).Cast<int?>());
        (await queue.Grain.Draw(callers[0] with { Fingerprint = 2 }, HallWorld.For("tax"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        world.Journal.Sets.Select(set => set.Operations.Count).ShouldBe([1, 199]);
        (world.Journal.Lookups, world.Journal.Reads - reads).ShouldBe((0, 0));
    });

    [Fact]
    public void A_repeat_of_what_the_activation_has_forgotten_is_answered_from_the_journal() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        var caller = world.By("kiosk:k1");
        var first = await queue.Grain.Draw(caller, HallWorld.For("tax"));
        await Task.WhenAll(Enumerable.Range(0, 256).Select(_ => queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax")).AsTask()));
        var reads = world.Journal.Reads;
        (await queue.Grain.Draw(caller, HallWorld.For("tax"))).ShouldBeSameAs(first);
        world.Journal.Reads.ShouldBeGreaterThan(reads);
    });

    [Fact]
    public void A_repeat_gets_its_number_even_when_numbers_are_no_longer_given() => HallWorld.Run(async world =>
    {
        world.Clock.SetUtcNow(HallWorld.Ten.AddHours(6.7));
        var caller = world.By("phone:p1");
        var first = await world.Queue("tax").Draw(caller, HallWorld.For("tax"));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await world.Queue("tax").Draw(caller, HallWorld.For("tax"))).ShouldBeSameAs(first);
        (await world.Queue("tax").Draw(world.By("phone:p2"), HallWorld.For("tax"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.NoDraw);
    });

    [Fact]
    public void The_same_key_twice_at_once_makes_one_number() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        var caller = world.By("phone:p1");
        world.Journal.Hold();
        var draws = Enumerable.Range(0, 4).Select(_ => queue.Grain.Draw(caller, HallWorld.For("tax")).AsTask()).ToList();
        world.Journal.Release();
        var answers = await Task.WhenAll(draws);
        foreach (var answer in answers)
        {
            answer.ShouldBeSameAs(answers[0]);
        }

        (await queue.Grain.Summary()).DrawnToday.ShouldBe(1);
    });

    [Fact]
    public void A_key_used_for_another_request_is_refused_and_its_neighbours_are_not() => HallWorld.Run(async world =>
    {
        var used = world.By("phone:p1");
        await world.Queue("tax").Draw(used, HallWorld.For("tax"));
        var queue = await world.ActivateQueue("tax");
        world.Journal.Hold();
        var draws = new[] { world.By("a:1"), world.By("a:2"), used with { Fingerprint = 2 }, world.By("a:3"), used }
            .Select(caller => queue.Grain.Draw(caller, HallWorld.For("tax")).AsTask()).ToList();
        world.Journal.Release();
        var answers = await Task.WhenAll(draws);
        answers[2].Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        answers.Select(answer => answer.Value?.Number.Sequence).ShouldBe([2, 3, null, 4, 1]);
    });

    [Fact]
    public void The_same_key_by_another_caller_is_another_operation() => HallWorld.Run(async world =>
    {
        var queue = world.Queue("tax");
        var one = await queue.Draw(new Caller("phone:p1", "k", 1), HallWorld.For("tax"));
        var two = await queue.Draw(new Caller("phone:p2", "k", 1), HallWorld.For("tax"));
        (one.Value?.Number.Value, two.Value?.Number.Value).ShouldBe(("A001", "A002"));
    });

    [Fact]
    public void A_key_used_in_another_queue_gets_that_queues_answer() => HallWorld.Run(async world =>
    {
        var caller = world.By("phone:p1");
        var first = await world.Queue("tax").Draw(caller, HallWorld.For("tax"));
        (await world.Queue("notary").Draw(caller, HallWorld.For("notary"))).ShouldBeSameAs(first);
        (await world.Queue("notary").Summary()).DrawnToday.ShouldBe(0);
    });

    [Fact]
    public void What_the_hall_does_not_offer_is_refused_by_its_field() => HallWorld.Run(async world =>
    {
        async Task<(RefusalCode? Code, string? Field)> Draw(DrawTicket draw)
        {
            var refusal = (await world.Queue("tax").Draw(world.By("kiosk:k1"), draw)).Refusal;
            return (refusal?.Code, refusal?.Field);
        }

        var good = HallWorld.For("tax");
        (await Draw(good with { Services = [good.Services[0], new ServiceId("nothing")] })).ShouldBe((RefusalCode.Invalid, "services[1]"));
        (await Draw(good with { Services = [new ServiceId("nothing")] })).ShouldBe((RefusalCode.Invalid, "services[0]"));
        (await Draw(good with { Services = [] })).ShouldBe((RefusalCode.Invalid, "services"));
        (await Draw(good with { Services = default })).ShouldBe((RefusalCode.Invalid, "services"));
        (await Draw(good with { PriorityClass = new PriorityClassId("king") })).ShouldBe((RefusalCode.Invalid, "priorityClass"));
        world.Journal.Sets.ShouldBeEmpty();
    });

    [Theory]
    [InlineData(-1.6, "notYet", "08:30")]
    [InlineData(2.2, "break", "12:30")]
    [InlineData(6.8, "cutOff", "2025-11-11 08:30")]
    [InlineData(7.1, "closed", "2025-11-11 08:30")]
    public void Outside_its_hours_a_queue_gives_no_numbers_and_says_when(double hours, string why, string from) => HallWorld.Run(async world =>
    {
        world.Clock.AdjustTime(HallWorld.Ten.AddHours(hours));
        var refusal = (await world.Queue("tax").Draw(world.By("kiosk:k1"), HallWorld.For("tax"))).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCode.NoDraw);
        refusal.State.ShouldNotBeNull().ShouldBe(why, StringCompareShould.IgnoreCase);
        refusal.Detail.ShouldEndWith($"numbers are given from {from}");
        refusal.NextDraw.ShouldNotBeNull().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldEndWith(from);
        refusal.NextDraw!.Value.Offset.ShouldBe(TimeSpan.FromHours(8));
    });

    [Fact]
    public void A_session_for_some_services_gives_no_number_for_another_and_names_the_next_that_does() => HallWorld.Run(
        json => json.Replace("\"09:00-12:00\", ", "{ \"hours\": \"09:00-12:00\", \"services\": [\"notary-service\"] }, ", StringComparison.Ordinal)
            .Replace("\"schedule\": \"usual\" },\n    { \"id\": \"notary\"", "\"schedule\": \"usual\" }, { \"id\": \"notary\"", StringComparison.Ordinal)
            .Replace("\"id\": \"tax-service\", \"name\": { \"zh\": \"发票\", \"en\": \"Invoice\" } }", "\"id\": \"tax-service\", \"name\": { \"zh\": \"发票\", \"en\": \"Invoice\" }, \"queue\": \"notary\" }, { \"id\": \"other\", \"name\": { \"zh\": \"其他\", \"en\": \"Other\" } }", StringComparison.Ordinal),
        async world =>
        {
            (await world.Queue("notary").Draw(world.By("kiosk:k1"), HallWorld.For("notary"))).Value.ShouldNotBeNull();
            var refusal = (await world.Queue("notary").Draw(world.By("kiosk:k1"), HallWorld.For("tax"))).Refusal.ShouldNotBeNull();
            (refusal.Code, refusal.State).ShouldBe((RefusalCode.NoDraw, "NotServed"));
            refusal.NextDraw.ShouldBe(HallWorld.Ten.AddHours(2.5));
        });

    [Fact]
    public void Where_the_schedule_says_so_numbers_stop_when_the_wait_passes_closing_and_tomorrow_is_named() => HallWorld.Run(
        json => json.Replace("\"drawCutOffMinutes\": 15", "\"cutOffByWait\": true", StringComparison.Ordinal),
        async world =>
        {
            world.Clock.AdjustTime(HallWorld.Ten.AddHours(6.5));
            await world.Queue("tax").TellCapacity(1);
            var caller = world.By("kiosk:k1");
            var first = await world.Queue("tax").Draw(caller, HallWorld.For("tax"));
            Refusal? full = null;
            for (var i = 0; i < 10 && full is null; i++)
            {
                full = (await world.Queue("tax").Draw(world.By("kiosk:k1"), HallWorld.For("tax"))).Refusal;
            }

            full.ShouldNotBeNull().Detail.ShouldBe("the wait expected passes closing; numbers are given from 2025-11-11 08:30");
            (full.Code, full.State).ShouldBe((RefusalCode.NoDraw, "cutOff"));
            (await world.Queue("tax").Draw(caller, HallWorld.For("tax"))).ShouldBeSameAs(first, "a repeat is no new draw");
        });

    [Fact]
    public void A_ticket_is_found_by_identity_and_number() => HallWorld.Run(async world =>
    {
        await world.Queue("tax").TellCapacity(1);
        await world.Quiet();
        await world.Draw();
        var ticket = await world.Draw();
        var found = (await world.Queue("tax").FindNumber(2)).ShouldNotBeNull();
        (found.Id, found.Ahead, found.Wait is not null).ShouldBe((ticket.Id, 1, true));
        (await world.Queue("tax").Find(ticket.Id)).ShouldBeSameAs(found);
        (await world.Queue("tax").FindNumber(3)).ShouldBeNull();
        (await world.Queue("tax").FindNumber(0)).ShouldBeNull();
    });
}
