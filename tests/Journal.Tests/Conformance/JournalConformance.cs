using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using static Queueing.Journal.Tests.Sample;

namespace Queueing.Journal.Tests.Conformance;

/// <summary>What the port promises of every store: appends, versions, reads and heads. A store's tests derive from it.</summary>
public abstract class JournalConformance : IAsyncLifetime
{
    /// <summary>Gets the journal under test; empty when a test begins.</summary>
    protected IEventJournal Journal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Journal = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty journal.</summary>
    protected abstract ValueTask<IEventJournal> OpenAsync();

    /// <summary>Closes the journal and removes what it kept.</summary>
    protected abstract ValueTask CloseAsync();

    [Fact]
    public async Task A_new_stream_is_at_version_zero_and_reads_as_empty()
    {
        (await Journal.ReadAsync(Queue("q1"))).ShouldBeEmpty();
        (await Journal.ReadAsync(Queue("q1"), 5)).ShouldBeEmpty();
        (await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b")))).ShouldBe([2]);
    }

    [Fact]
    public async Task Events_come_back_in_order_with_their_versions_types_and_bytes()
    {
        var every = new byte[256];
        for (var i = 0; i < every.Length; i++)
        {
            every[i] = (byte)i;
        }

        var large = new byte[300_000];
        new Random(1).NextBytes(large);
        EventData[] events = [new("every-byte", every), new("nothing", default), new("取号", large), new(new string('t', 64), "{}"u8.ToArray())];
        await Journal.CommitAsync(new AppendSet(Hall, [new StreamAppend(Queue("q1"), 0, events)], []));

        var read = await Journal.ReadAsync(Queue("q1"));

        read.Select(e => e.Version).ShouldBe([1, 2, 3, 4]);
        read.Select(e => e.Event.Type).ShouldBe(events.Select(e => e.Type));
        read.Select(e => e.Event.Payload.ToArray()).ShouldBe(events.Select(e => e.Payload.ToArray()));
    }

    [Fact]
    public async Task A_payload_cut_out_of_a_larger_buffer_is_stored_alone()
    {
        var buffer = "before{}after"u8.ToArray();
        await Journal.CommitAsync(new AppendSet(Hall, [new StreamAppend(Queue("q1"), 0, [new EventData("cut", buffer.AsMemory(6, 2))])], []));

        (await Journal.TextsAsync(Queue("q1"))).ShouldBe(["{}"]);
    }

    [Fact]
    public async Task A_read_returns_only_events_after_the_version_it_names()
    {
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b", "c")));

        (await Journal.TextsAsync(Queue("q1"), 1)).ShouldBe(["b", "c"]);
        (await Journal.TextsAsync(Queue("q1"), 3)).ShouldBeEmpty();
        (await Journal.TextsAsync(Queue("q1"), 9)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Journal.ReadAsync(Queue("q1"), -1));
    }

    [Fact]
    public async Task A_set_over_several_streams_is_appended_whole_and_answers_in_its_order()
    {
        await Journal.CommitAsync(Set(Append(Window("w9"), 0, "w1")));

        var versions = await Journal.CommitAsync(Set(Append(Window("w9"), 1, "w2", "w3"), Append(Queue("q1"), 0, "q1")));

        versions.ShouldBe([3, 1]);
        (await Journal.TextsAsync(Window("w9"))).ShouldBe(["w1", "w2", "w3"]);
        (await Journal.TextsAsync(Queue("q1"))).ShouldBe(["q1"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_wrong_expected_version_is_a_conflict_that_names_the_actual_one_and_appends_nothing(long expected)
    {
        await Journal.CommitAsync(Set(Append(Queue("q1"), 0, "a", "b")));

        var outcome = await Journal.AppendAsync(Set(Append(Window("w1"), 0, "x"), Append(Queue("q1"), expected, "c")));

        outcome.ShouldBe(new AppendOutcome.Conflict(Queue("q1"), 2));
        (await Journal.TextsAsync(Queue("q1"))).ShouldBe(["a", "b"]);
        (await Journal.ReadAsync(Window("w1"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_without_events_conflicts_at_version_zero()
    {
        (await Journal.AppendAsync(Set(Append(Queue("q1"), 1, "a")))).ShouldBe(new AppendOutcome.Conflict(Queue("q1"), 0));
        (await Journal.ReadHeadsAsync(Day)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_conflict_in_the_sets_order_is_the_one_reported()
    {
        await Journal.CommitAsync(Set(Append(Queue("a"), 0, "1"), Append(Queue("b"), 0, "1")));

        var outcome = await Journal.AppendAsync(Set(Append(Queue("b"), 0, "2"), Append(Queue("a"), 0, "2")));

        outcome.ShouldBe(new AppendOutcome.Conflict(Queue("b"), 1));
    }

    [Fact]
    public async Task An_append_at_the_head_goes_after_whatever_is_there()
    {
        (await Journal.CommitAsync(Set(Append(Queue("q1"), StreamAppend.AtHead, "a")))).ShouldBe([1]);
        (await Journal.CommitAsync(Set(Append(Queue("q1"), StreamAppend.AtHead, "b", "c")))).ShouldBe([3]);
        (await Journal.TextsAsync(Queue("q1"))).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Streams_differ_by_hall_day_kind_and_owner()
    {
        var otherHall = new HallDay(new HallId("dongyuan"), Day.Date);
        StreamId[] streams =
        [
            Queue("a"), Queue("b"), Window("a"), new(NextDay, StreamKind.Queue, "a"), new(otherHall, StreamKind.Queue, "a"),
            new(Day, StreamKind.Dispatcher, "dispatcher"),
        ];
        foreach (var stream in streams)
        {
            await Journal.CommitAsync(Set(Append(stream, 0, stream.ToString())));
        }

        foreach (var stream in streams)
        {
            (await Journal.TextsAsync(stream)).ShouldBe([stream.ToString()]);
        }
    }

    [Fact]
    public async Task Heads_are_those_of_the_hall_day_alone()
    {
        var otherHall = new StreamId(new HallDay(new HallId("huadu-2"), Day.Date), StreamKind.Queue, "a");
        await Journal.CommitAsync(Set(Append(Queue("a"), 0, "1", "2"), Append(Window("a"), 0, "1")));
        await Journal.CommitAsync(Set(Append(new StreamId(NextDay, StreamKind.Queue, "a"), 0, "1")));
        await Journal.CommitAsync(Set(Append(otherHall, 0, "1")));
        await Journal.CommitAsync(Set(Append(Queue("a"), 2, "3")));

        (await Journal.ReadHeadsAsync(Day)).ShouldBe([new StreamHead(Queue("a"), 3), new StreamHead(Window("a"), 1)], ignoreOrder: true);
        (await Journal.ReadHeadsAsync(otherHall.Day)).ShouldBe([new StreamHead(otherHall, 1)]);
    }

    [Fact]
    public async Task A_call_that_was_given_up_before_it_began_appends_and_reads_nothing()
    {
        var givenUp = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(async () => await Journal.AppendAsync(Set(Append(Queue("q1"), 0, "a")), givenUp));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Journal.ReadAsync(Queue("q1"), 0, givenUp));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Journal.ReadHeadsAsync(Day, givenUp));
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await Journal.FindOperationAsync(Hall, new OperationId("c", "k"), givenUp));

        (await Journal.ReadAsync(Queue("q1"))).ShouldBeEmpty();
    }
}
