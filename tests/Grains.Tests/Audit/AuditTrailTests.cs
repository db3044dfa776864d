using System.Text;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Grains.Access;
using Queueing.Grains.Audit;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Tests.Access;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Webhooks;
using Queueing.Grains.Windows;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Audit;

public sealed class AuditTrailTests
{
    private static readonly StreamId Queue = new(HallWorld.Day, StreamKind.Queue, "tax");
    private static readonly StreamId Window = new(HallWorld.Day, StreamKind.Window, "w1");
    private readonly AccessWorld world = new();
    private readonly OneHall halls = new();

    [Fact]
    public void Every_act_listed_is_the_stored_name_of_an_event()
    {
        string[] known =
        [
            .. QueueEvents.Codec.Names, .. WindowEvents.Codec.Names, .. DispatcherEventCodec.Codec.Names,
            .. AccessEvents.Codec.Names, .. SignInEvents.Codec.Names, .. WebhookEvents.Codec.Names,
        ];
        PrivilegedActs.All.Keys.Except(known).ShouldBeEmpty();
        AccessEvents.Codec.Names.Except(PrivilegedActs.All.Keys).ShouldBeEmpty("whatever is done to accounts and devices is a right used");
    }

    [Fact]
    public async Task Acts_of_all_owners_come_in_the_order_of_their_time_with_who_what_on_what_and_why()
    {
        await AppendAsync(Window, "window-paused", "10:05", "supervisor:wang", "\"reason\":\"lunch\"");
        await AppendAsync(Queue, "ticket-cancelled", "10:07", "clerk:li", "\"ticket\":\"20251110.tax.23\",\"reason\":null");
        await AppendAsync(Queue, "ticket-cancelled", "10:08", "citizen:20251110.tax.24", "\"ticket\":\"20251110.tax.24\",\"reason\":null");
        await AppendAsync(Queue, "ticket-drawn", "10:09", "clerk:li", "\"ticket\":\"20251110.tax.25\"");
        await AppendAsync(Window, "window-closed", "10:09", "window", "\"cause\":\"Drained\"");
        await AppendAsync(Queue, "ticket-cancelled", "10:06", "supervisor:wang", "\"ticket\":\"20251110.tax.22\",\"reason\":\"left\"");

        var page = await ReadAsync();

        page.Next.ShouldBeNull();
        page.Entries.Select(x => $"{x.By} {x.Act} {x.On} {x.Reason}".TrimEnd()).ShouldBe(
        [
            "supervisor:wang window-paused window:w1 lunch",
            "supervisor:wang ticket-cancelled ticket:20251110.tax.22 left",
            "clerk:li ticket-cancelled ticket:20251110.tax.23",
        ]);
    }

    [Fact]
    public async Task A_call_by_name_is_an_act_with_its_reason_and_a_call_in_turn_is_none()
    {
        await AppendAsync(Queue, "ticket-called", "10:01", "clerk:li", "\"ticket\":\"20251110.tax.1\",\"call\":\"w1#3\",\"reason\":{\"rule\":\"Overdue\"}");
        await AppendAsync(Queue, "ticket-called", "10:02", "supervisor:wang", "\"ticket\":\"20251110.tax.9\",\"call\":\"w1#4\",\"reason\":{\"rule\":\"Named\",\"note\":\"taken ill\"}");
        (await ReadAsync()).Entries.Single().ShouldSatisfyAllConditions(
            x => x.On.ShouldBe("ticket:20251110.tax.9"), x => x.Reason.ShouldBe("taken ill"), x => x.By.ShouldBe("supervisor:wang"));
    }

    [Fact]
    public async Task A_finish_that_goes_on_to_another_queue_is_no_transfer_and_an_order_to_it_is()
    {
        await AppendAsync(Queue, "segment-finished", "10:01", "clerk:li", "\"ticket\":\"20251110.tax.1\",\"call\":\"w1#3\",\"next\":\"notary\"");
        await AppendAsync(Queue, "ticket-transferred-out", "10:01", "clerk:li", "\"ticket\":\"20251110.tax.1\",\"target\":\"notary\",\"hop\":1,\"reason\":null");
        await AppendAsync(Queue, "ticket-transferred-out", "10:02", "clerk:li", "\"ticket\":\"20251110.tax.2\",\"target\":\"notary\",\"hop\":1,\"reason\":null");
        await AppendAsync(Queue, "segment-finished", "10:03", "clerk:li", "\"ticket\":\"20251110.tax.3\",\"call\":\"w1#4\",\"next\":\"tax\"");
        await AppendAsync(Queue, "ticket-transferred-out", "10:03", "clerk:li", "\"ticket\":\"20251110.tax.3\",\"target\":\"notary\",\"hop\":1,\"reason\":null");
        (await ReadAsync()).Entries.Select(x => x.On).ShouldBe(["ticket:20251110.tax.2", "ticket:20251110.tax.3"]);
    }

    [Fact]
    public async Task What_is_a_clerks_work_is_an_act_of_whoever_does_it_at_a_window_of_others()
    {
        await AppendAsync(Queue, "service-finished", "10:01", "clerk:li", "\"ticket\":\"20251110.tax.1\",\"call\":\"w1#3\"");
        await AppendAsync(Queue, "service-finished", "10:02", "supervisor:wang/county", "\"ticket\":\"20251110.tax.2\",\"call\":\"w1#4\",\"reason\":\"w1 is dead\"");
        await AppendAsync(Queue, "ticket-missed", "10:03", "queue", "\"ticket\":\"20251110.tax.3\",\"call\":\"w1#5\"");
        await AppendAsync(Window, "auto-call-set", "10:04", "clerk:li", "\"after\":\"00:00:15\"");
        await AppendAsync(Window, "auto-call-set", "10:05", "supervisor:wang", "\"after\":null");
        (await ReadAsync()).Entries.Select(x => $"{x.By} {x.Act} {x.On} {x.Reason}".TrimEnd()).ShouldBe(
            ["supervisor:wang/county service-finished ticket:20251110.tax.2 w1 is dead", "supervisor:wang auto-call-set window:w1"]);
    }

    [Fact]
    public async Task A_draw_is_an_act_when_staff_saw_what_the_priority_stands_on()
    {
        await AppendAsync(Queue, "ticket-drawn", "10:01", "clerk:li", "\"ticket\":\"20251110.tax.1\"");
        await AppendAsync(Queue, "ticket-drawn", "10:02", "clerk:li", "\"ticket\":\"20251110.tax.2\",\"evidence\":\"Declared\"");
        await AppendAsync(Queue, "ticket-drawn", "10:03", "clerk:li", "\"ticket\":\"20251110.tax.3\",\"evidence\":\"Verified\"");
        (await ReadAsync()).Entries.Single().On.ShouldBe("ticket:20251110.tax.3");
    }

    [Fact]
    public async Task What_administrators_do_to_webhooks_is_shown_on_its_day_and_what_the_service_does_is_not()
    {
        var hooks = RegistryStream.Of(HallWorld.Day.Hall);
        await AppendAsync(hooks, "webhook-subscribed", "10:01", "administrator:chief", "\"webhook\":\"h1\",\"url\":\"https://example.org/hook\"");
        await AppendAsync(hooks, "webhook-paused", "10:02", "administrator:chief", "\"webhook\":\"h1\",\"reason\":\"moving\"");
        await AppendAsync(hooks, "letter-died", "10:03", "webhooks", "\"webhook\":\"h1\"");
        (await ReadAsync()).Entries.Select(x => $"{x.By} {x.Act} {x.On} {x.Reason}".TrimEnd()).ShouldBe(
        [
            "administrator:chief webhook-subscribed webhook:h1",
            "administrator:chief webhook-paused webhook:h1 moving",
        ]);
        (await new AuditTrail(world.Memory).ReadAsync(new AuditQuery(halls.Hall, HallWorld.Day.Date.AddDays(1), null, null, null, 9), TestContext.Current.CancellationToken)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_is_read_page_by_page_without_a_gap_or_a_repeat_and_by_person_and_act()
    {
        for (var i = 0; i < 25; i++)
        {
            await AppendAsync(i % 2 == 0 ? Queue : Window, i % 2 == 0 ? "ticket-reinstated" : "window-opened", $"10:{i / 3:d2}", i % 5 == 0 ? "supervisor:wang" : "clerk:li", $"\"ticket\":\"t{i}\"");
        }

        var read = new List<string>();
        string? after = null;
        do
        {
            var page = await ReadAsync(after: after, limit: 4);
            read.AddRange(page.Entries.Select(x => x.Id));
            after = page.Next;
        }
        while (after is not null);

        read.ShouldBe((await ReadAsync(limit: 100)).Entries.Select(x => x.Id));
        read.Distinct().Count().ShouldBe(25);
        read.ShouldAllBe(id => AuditTrail.IsPlace(id));
        (await ReadAsync(by: "wang")).Entries.Length.ShouldBe(5);
        (await ReadAsync(by: "supervisor:wang")).Entries.Length.ShouldBe(5);
        (await ReadAsync(act: "window-opened")).Entries.Length.ShouldBe(12);
    }

    [Fact]
    public async Task Accounts_devices_and_sign_ins_are_shown_to_the_halls_they_concern_on_the_day_they_happened_and_without_secrets()
    {
        var grain = await world.ActivateAsync();
        await world.OpenAsync(grain, "li", new RoleGrant(new HallScope("tiny"), StaffRole.Supervisor));
        (await grain.Manage(world.By("administrator:chief"), world.Command("stranger", AccountAction.Create))).Refusal.ShouldBeNull();
        await grain.NoteRefused(new AccountName("li"), "10.0.0.7", SignInFault.Password);
        await grain.NoteRefused(new AccountName("nobody"), "10.0.0.8", SignInFault.Unknown);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await grain.Manage(world.By("administrator:chief"), world.Command("li", AccountAction.Revoke));

        var entries = (await ReadAsync()).Entries;

        entries.Select(x => $"{x.By} {x.Act} {x.On}").ShouldBe(
        [
            "administrator:chief account-created account:li",
            "account:li password-set account:li",
            "account:li sign-in-refused account:li",
            "unknown sign-in-refused account:unknown",
        ], ignoreOrder: true);
        string.Concat(entries.Select(x => x.Details.GetRawText())).ShouldNotContain("hash");
        string.Concat(entries.Select(x => x.Details.GetRawText())).ShouldNotContain("li-1");
        entries.Single(x => x.By == "unknown").Details.GetRawText().ShouldContain("10.0.0.8");
    }

    [Fact]
    public async Task The_act_that_others_come_after_is_told_itself_when_it_is_asked_for_in_either_order()
    {
        await AppendAsync(Queue, "ticket-cancelled", "10:05", "clerk:li", "\"ticket\":\"20251110.tax.1\"");
        await AppendAsync(Queue, "ticket-cancelled", "10:06", "clerk:li", "\"ticket\":\"20251110.tax.2\"");
        await AppendAsync(Queue, "ticket-cancelled", "10:07", "clerk:li", "\"ticket\":\"20251110.tax.3\"");
        var query = new AuditQuery(halls.Hall, HallWorld.Day.Date, null, null, (await ReadAsync()).Entries[1].Id, 100);
        (await TicketsAsync(query)).ShouldBe("3");
        (await TicketsAsync(query with { WithAfter = true })).ShouldBe("2 3");
        (await TicketsAsync(query with { NewestFirst = true })).ShouldBe("1");
        (await TicketsAsync(query with { NewestFirst = true, WithAfter = true })).ShouldBe("2 1");

        async Task<string> TicketsAsync(AuditQuery asked) =>
            string.Join(' ', (await new AuditTrail(world.Memory).ReadAsync(asked)).Entries.Select(x => x.On.Split('.')[^1]));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_named_and_not_skipped()
    {
        await world.Memory.AppendAsync(
            new AppendSet(HallWorld.Day.Hall, [new StreamAppend(Queue, 0, [new EventData("ticket-cancelled", "[]"u8.ToArray())])], []),
            TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<UnreadableEventException>(async () => await ReadAsync())).Message.ShouldContain("ticket-cancelled");
    }

    private async Task<AuditPage> ReadAsync(string? by = null, string? act = null, string? after = null, int limit = 100) =>
        await new AuditTrail(world.Memory).ReadAsync(new AuditQuery(halls.Hall, HallWorld.Day.Date, by, act, after, limit));

    private async Task AppendAsync(StreamId stream, string type, string time, string by, string rest)
    {
        var body = $$"""{"at":"2025-11-10T{{time}}:00+08:00","by":"{{by}}",{{rest}}}""";
        (await world.Memory.AppendAsync(new AppendSet(
            HallWorld.Day.Hall, [new StreamAppend(stream, StreamAppend.AtHead, [new EventData(type, Encoding.UTF8.GetBytes(body))])], [])))
            .ShouldBeOfType<AppendOutcome.Committed>();
    }
}
