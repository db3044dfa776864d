using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Conformance;

/// <summary>What the port promises of operations and of sets that no store may take.</summary>
public abstract class OperationConformance : JournalConformance
{
    [Fact]
    public async Task An_operation_is_found_with_its_fingerprint_and_the_event_that_answers_it()
    {
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b")));
        await Journal.CommitAsync(Set(Append(Window("w1"), 0, "x"), Append(Queue("q1"), 2, "c", "d"))
            .With(Operation("k1", Queue("q1"), 1, fingerprint: long.MinValue), Operation("k2", Window("w1"))));

        var first = await Journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", "k1"));
        var second = await Journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", "k2"));

        first.ShouldBe(new RecordedOperation(new OperationId("kiosk:k1", "k1"), long.MinValue, Queue("q1"), 4));
        second.ShouldBe(new RecordedOperation(new OperationId("kiosk:k1", "k2"), 7, Window("w1"), 1));
    }

    [Fact]
    public async Task A_repeated_operation_appends_nothing_and_returns_the_first_whatever_its_fingerprint_stream_and_day()
    {
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")).With(Operation("k", Queue("q1"), fingerprint: 1)));
        var tomorrow = new StreamId(NextDay, StreamKind.Window, "w1");

        var outcome = await Journal.AppendAsync(Set(Append(tomorrow, 0, "b")).With(Operation("k", tomorrow, fingerprint: 2)));

        outcome.ShouldBe(new AppendOutcome.Repeated(new RecordedOperation(new OperationId("kiosk:k1", "k"), 1, Queue("q1"), 1)));
        (await Journal.ReadAsync(tomorrow)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_of_another_caller_or_hall_is_another_operation()
    {
        var elsewhere = new StreamId(new HallDay(new HallId("dongyuan"), Day.Date), StreamKind.Queue, "q1");
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")).With(Operation("k", Queue("q1"))));

        await Journal.CommitAsync(Set(Append(Queue("q1"), 1, "b")).With(Operation("k", Queue("q1"), caller: "kiosk:k2")));
        await Journal.CommitAsync(Set(Append(elsewhere, 0, "c")).With(Operation("k", elsewhere)));

        (await Journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", "k")))!.Version.ShouldBe(1);
        (await Journal.FindOperationAsync(Hall, new OperationId("kiosk:k2", "k")))!.Version.ShouldBe(2);
        (await Journal.FindOperationAsync(elsewhere.Day.Hall, new OperationId("kiosk:k1", "k")))!.Stream.ShouldBe(elsewhere);
        (await Journal.FindOperationAsync(elsewhere.Day.Hall, new OperationId("kiosk:k2", "k"))).ShouldBeNull();
    }

    [Fact]
    public async Task Operations_are_told_apart_to_the_letter()
    {
        OperationId[] ids = [new("a", "bc"), new("ab", "c"), new("A", "bc"), new("a", "BC"), new("a", "bc "), new("公", "号"), new(new string('x', 80), new string('y', 80))];
        for (var i = 0; i < ids.Length; i++)
        {
            await Journal.CommitAsync(Set(Append(Queue("q1"), i, "a")).With(Operation(ids[i].Key, Queue("q1"), caller: ids[i].Caller)));
        }

        for (var i = 0; i < ids.Length; i++)
        {
            (await Journal.FindOperationAsync(Hall, ids[i]))!.Version.ShouldBe(i + 1);
        }
    }

    [Fact]
    public async Task A_repeat_is_seen_before_a_conflict()
    {
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")).With(Operation("k", Queue("q1"))));
        await Journal.CommitAsync(Set(Append(Queue("q1"), 1, "b")));

        var outcome = await Journal.AppendAsync(Set(Append(Queue("q1"), 0, "a")).With(Operation("k", Queue("q1"))));

        outcome.ShouldBeOfType<AppendOutcome.Repeated>().Existing.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_repeats_the_first_in_the_sets_order_is_the_one_reported()
    {
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b")).With(Operation("k1", Queue("q1")), Operation("k2", Queue("q1"), 1)));

        var outcome = await Journal.AppendAsync(Set(Append(Queue("q1"), 2, "c"))
            .With(Operation("new", Queue("q1")), Operation("k2", Queue("q1")), Operation("k1", Queue("q1"))));

        outcome.ShouldBeOfType<AppendOutcome.Repeated>().Existing.Id.Key.ShouldBe("k2");
    }

    [Fact]
    public async Task An_operation_of_a_refused_set_was_not_made()
    {
        await Journal.AppendAsync(Set(Append(Queue("q1"), 4, "a")).With(Operation("k", Queue("q1"))));

        (await Journal.FindOperationAsync(Hall, new OperationId("kiosk:k1", "k"))).ShouldBeNull();
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a")).With(Operation("k", Queue("q1"))));
    }

    public static TheoryData<string> MalformedSets => [.. Malformed.Keys];

    [Theory]
    [MemberData(nameof(MalformedSets))]
    public async Task A_malformed_set_is_refused_as_an_argument(string set)
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Journal.AppendAsync(Malformed[set]));

        (await Journal.ReadHeadsAsync(Day)).ShouldBeEmpty();
    }

    private static readonly Dictionary<string, AppendSet> Malformed = new()
    {
        ["no append"] = new AppendSet(Hall, [], []),
        ["no hall"] = new AppendSet(default, [Append(Queue("q"), 0, "a")], []),
        ["an empty append"] = Set(Append(Queue("q"), 0, "a"), Append(Queue("r"), 0)),
        ["a stream twice"] = Set(Append(Queue("q"), 0, "a"), Append(Queue("r"), 0, "a"), Append(Queue("q"), 1, "b")),
        ["another hall's stream"] = new AppendSet(new HallId("dongyuan"), [Append(Queue("q"), 0, "a")], []),
        ["an impossible version"] = Set(Append(Queue("q"), -2, "a")),
        ["an unknown kind"] = Set(Append(new StreamId(Day, (StreamKind)99, "q"), 0, "a")),
        ["an owner that is no slug"] = Set(Append(Queue("Q/1"), 0, "a")),
        ["no type"] = Set(new StreamAppend(Queue("q"), 0, [Event("a", string.Empty)])),
        ["a long type"] = Set(new StreamAppend(Queue("q"), 0, [Event("a", new string('t', 65))])),
        ["an operation twice"] = Set(Append(Queue("q"), 0, "a")).With(Operation("k", Queue("q")), Operation("k", Queue("q"))),
        ["an operation on a stream outside the set"] = Set(Append(Queue("q"), 0, "a")).With(Operation("k", Queue("r"))),
        ["an operation on an event outside the set"] = Set(Append(Queue("q"), 0, "a")).With(Operation("k", Queue("q"), 1)),
        ["an operation on a negative event"] = Set(Append(Queue("q"), 0, "a")).With(Operation("k", Queue("q"), -1)),
        ["an operation without a key"] = Set(Append(Queue("q"), 0, "a")).With(Operation(string.Empty, Queue("q"))),
        ["a long key"] = Set(Append(Queue("q"), 0, "a")).With(Operation(new string('k', 81), Queue("q"))),
        ["a key with a control character"] = Set(Append(Queue("q"), 0, "a")).With(Operation("k\0", Queue("q"))),
        ["a key that is no text"] = Set(Append(Queue("q"), 0, "a")).With(Operation("k\ud800", Queue("q"))),
        ["an operation without a caller"] = Set(Append(Queue("q"), 0, "a")).With(Operation("k", Queue("q"), caller: string.Empty)),
    };
}
