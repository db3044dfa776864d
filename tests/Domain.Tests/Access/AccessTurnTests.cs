using Queueing.Domain.Access;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using static Queueing.Domain.Tests.Access.AccessBook;

namespace Queueing.Domain.Tests.Access;

/// <summary>Decisions on accounts and devices one after another, and the state that their events make.</summary>
public sealed class AccessTurnTests
{
    private readonly AccessBook book = new();

    [Fact]
    public void Each_event_is_counted_and_the_time_of_the_last_never_runs_backwards()
    {
        (book.State.Version, book.State.LastAt).ShouldBe((0, default));
        Fold(At);
        (book.State.Version, book.State.LastAt).ShouldBe((1, At));
        Fold(At.AddMinutes(5));
        (book.State.Version, book.State.LastAt).ShouldBe((2, At.AddMinutes(5)));
        Fold(At.AddMinutes(3));
        (book.State.Version, book.State.LastAt).ShouldBe((3, At.AddMinutes(5)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_turn_decides_at_its_time_and_never_before_what_happened_last(int minutes, int decidedAt)
    {
        Fold(At);
        var turn = new AccessTurn(book.State, At.AddMinutes(minutes));
        turn.IsFresh.ShouldBeTrue();
        turn.Take((state, at) => AccountDecisions.Create(state, new AccountName("li"), new HallScope("a"), [], Code, at, Chief)).ShouldBeNull();
        turn.Events.ShouldHaveSingleItem().At.ShouldBe(At.AddMinutes(decidedAt));
        turn.IsFresh.ShouldBeFalse();
        book.State.Version.ShouldBe(1, "a turn changes nothing");
    }

    [Fact]
    public void A_turn_that_refuses_or_has_nothing_to_do_has_no_events()
    {
        var turn = new AccessTurn(book.State, At);
        var no = turn.Take((state, at) => AccountDecisions.Create(state, new AccountName("li"), new HallScope("a"), [], Code, at, Of("b")));
        no.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        turn.Take((_, _) => AccessDecision.Nothing).ShouldBeNull();
        turn.Events.ShouldBeEmpty();
        turn.IsFresh.ShouldBeTrue();
    }

    [Fact]
    public void Who_may_give_a_halls_file_another_text_is_an_administrator_there()
    {
        Replace(Of("b")).Rejection.ShouldBe(new Rejection(RejectionKind.Forbidden, "only an administrator of a may do this"));
        var replaced = book.Do(Replace(Of("a"))).Event.ShouldBeOfType<HallFileReplaced>();
        replaced.Halls.ShouldBe([new HallScope("a")]);
        (replaced.By, replaced.Hall.Value, replaced.Before, replaced.After, replaced.KeptAs, replaced.Reason)
            .ShouldBe(("administrator:a", "a", "old", "new", "a.1.json", "more windows"));
        (book.State.Accounts.Count, book.State.Devices.Count, book.State.Version).ShouldBe((0, 0, 1));

        static AccessDecision Replace(Authority who) => HallFileDecisions.Replace(new HallId("a"), "old", "new", "a.1.json", "more windows", At, who);
    }

    [Fact]
    public void An_event_of_no_known_kind_is_not_folded() =>
        Should.Throw<ArgumentException>(() => book.State.Apply(new UnknownEvent(At, "nobody", []))).Message
            .ShouldStartWith("an access event of no known kind: UnknownEvent");

    private void Fold(DateTimeOffset at) => book.State.Apply(new HallFileReplaced(at, Chief.By, [new HallScope("a")], new HallId("a"), "old", "new", "kept", "why"));

    private sealed record UnknownEvent(DateTimeOffset At, string By, System.Collections.Immutable.ImmutableArray<HallScope> Halls) : AccessEvent(At, By, Halls);
}
