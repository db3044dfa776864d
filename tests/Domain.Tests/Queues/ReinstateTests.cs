using FsCheck.Xunit;
using Queueing.Domain.Decisions;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

public sealed class ReinstateTests
{
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void At_its_original_place_it_is_first_again_and_its_wait_goes_on()
    {
        var missed = live.DrawAndMiss();
        live.Wait(5);
        var other = live.Draw();
        live.Reinstate(missed, ReinstatePlace.Original).ShouldBeNull();
        live.Line().ShouldBe([missed, other]);
        live.Ticket(missed).EligibleAt.ShouldBe(LiveQueue.Nine);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    public void After_n_it_has_that_many_before_it_or_everybody(int after, int before)
    {
        var missed = live.DrawAndMiss();
        for (var i = 0; i < 4; i++)
        {
            live.Wait(1);
            live.Draw();
        }

        live.Reinstate(missed, ReinstatePlace.After, after).ShouldBeNull();
        live.Queue.Ahead(live.Ticket(missed)).ShouldBe(before);
        live.Ticket(missed).EligibleAt.ShouldBe(live.Now);
    }

    [Fact]
    public void After_less_than_one_is_refused_by_its_field()
    {
        var missed = live.DrawAndMiss();
        var rejection = live.Reinstate(missed, ReinstatePlace.After).ShouldNotBeNull();
        (rejection.Kind, rejection.Field).ShouldBe((RejectionKind.Invalid, "after"));
        live.Ticket(missed).State.ShouldBe(TicketState.Missed);
    }

    [Fact]
    public void Whoever_is_not_missed_cannot_be_reinstated() =>
        live.Reinstate(live.Draw(), ReinstatePlace.Tail).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);

    [Fact]
    public void At_the_tail_it_is_behind_those_drawn_in_the_same_instant()
    {
        var missed = live.DrawAndMiss();
        var drawn = new[] { live.Draw(), live.Draw() };
        live.Reinstate(missed, ReinstatePlace.Tail).ShouldBeNull();
        live.Line().ShouldBe([.. drawn, missed]);
    }

    [Fact]
    public void A_later_draw_is_behind_one_who_was_reinstated_at_the_tail()
    {
        var missed = live.DrawAndMiss();
        live.Draw();
        live.Wait(1);
        live.Reinstate(missed, ReinstatePlace.Tail).ShouldBeNull();
        live.Wait(1);
        var later = live.Draw();
        live.Line()[^1].ShouldBe(later);
    }

    /// <summary>Instants that repeat, head starts and several re-entries: nobody re-enters before the place that was promised.</summary>
    [Property]
    public void However_the_line_was_made_it_re_enters_behind_at_least_n(int seed)
    {
        var random = new Random(seed);
        var live = new LiveQueue("tax");
        var missed = Enumerable.Range(0, 4).Select(_ => live.DrawAndMiss()).ToList();
        for (var step = 0; step < 40; step++)
        {
            if (random.Next(2) == 0)
            {
                live.Now += TimeSpan.FromTicks(random.Next(3));
            }

            live.Draw(random.Next(3) == 0 ? LiveQueue.Elderly : LiveQueue.Ordinary);
            if (step % 10 == 9)
            {
                var waiting = live.Queue.Waiting;
                var after = random.Next(1, waiting + 2);
                live.Reinstate(missed[step / 10], ReinstatePlace.After, after).ShouldBeNull();
                live.Queue.Ahead(live.Ticket(missed[step / 10])).ShouldNotBeNull().ShouldBeInRange(Math.Min(after, waiting), waiting);
            }
        }

        live.Queue.Waiting.ShouldBe(44);
    }
}
