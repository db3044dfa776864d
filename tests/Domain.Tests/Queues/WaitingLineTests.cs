using FsCheck.Xunit;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

/// <summary>The line against a plain sorted list.</summary>
public sealed class WaitingLineTests
{
    private static readonly DateTimeOffset Nine = LiveQueue.Nine;

    [Property(MaxTest = 300)]
    public void Whatever_enters_and_leaves_it_is_the_sorted_list(byte[] script)
    {
        var line = new WaitingLine();
        var model = new List<LineEntry>();
        var sequence = 0;
        foreach (var step in script)
        {
            if (step % 3 < 2 || model.Count == 0)
            {
                var entry = Entry(++sequence, step);
                line.RankOf(entry).ShouldBe(model.Count(other => other.CompareTo(entry) < 0));
                line.Add(entry);
                model.Add(entry);
                model.Sort();
            }
            else
            {
                var place = step % 2 == 0 ? 0 : step / 3 % model.Count;
                line.Remove(model[place]);
                model.RemoveAt(place);
            }

            ShouldBeAs(line, model);
        }
    }

    [Fact]
    public void Behind_all_is_now_unless_somebody_entered_in_this_very_instant()
    {
        var line = new WaitingLine();
        line.SeniorityBehind(1, Nine).ShouldBe(Nine);
        var early = new LineEntry(Nine.AddMinutes(-5), Nine.AddMinutes(-5), new TicketId(LiveQueue.Date, new QueueId("tax"), 1), Nine.AddMinutes(-5));
        line.Add(early);
        line.SeniorityBehind(1, Nine).ShouldBe(early.Seniority.AddTicks(1), "right behind that one");
        line.SeniorityBehind(2, Nine).ShouldBe(Nine);
        line.SeniorityBehind(2, early.Seniority).ShouldBe(early.Seniority.AddTicks(1));
    }

    [Fact]
    public void Of_two_of_the_same_seniority_the_one_drawn_first_is_first_whatever_their_numbers()
    {
        var first = new LineEntry(Nine, Nine, new TicketId(LiveQueue.Date, new QueueId("tax"), 9), Nine);
        var second = new LineEntry(Nine, Nine.AddMinutes(1), new TicketId(LiveQueue.Date, new QueueId("notary"), 1), Nine);
        first.CompareTo(second).ShouldBeLessThan(0);
        second.CompareTo(first).ShouldBeGreaterThan(0);
    }

    /// <summary>POLICY invariant 4.</summary>
    [Property(MaxTest = 300)]
    public void A_ticket_is_overtaken_only_by_those_who_become_eligible_within_their_head_start_after_it(byte[] script)
    {
        var line = new WaitingLine();
        foreach (var step in script)
        {
            line.Add(Entry(line.Count + 1, step));
        }

        while (line.Count > 0)
        {
            var called = line[0];
            line.Remove(called);
            for (var i = 0; i < line.Count; i++)
            {
                (called.EligibleAt - line[i].EligibleAt).ShouldBeLessThanOrEqualTo(called.EligibleAt - called.Seniority);
            }
        }
    }

    /// <summary>A day's length of entering at the tail and leaving at the head, so that the array is eaten and moved.</summary>
    [Fact]
    public void A_long_day_moves_through_a_short_array()
    {
        var line = new WaitingLine();
        var model = new List<LineEntry>();
        var random = new Random(7);
        for (var sequence = 1; sequence <= 20_000; sequence++)
        {
            var entry = Entry(sequence, (byte)random.Next(256)) with { DrawnAt = Nine.AddSeconds(sequence) };
            line.Add(entry);
            model.Insert(~model.BinarySearch(entry), entry);
            while (model.Count > 30 || (model.Count > 0 && random.Next(2) == 0))
            {
                var place = random.Next(4) == 0 ? random.Next(model.Count) : 0;
                line.Remove(model[place]);
                model.RemoveAt(place);
            }

            if (sequence % 100 == 0)
            {
                ShouldBeAs(line, model);
            }
        }
    }

    [Fact]
    public void Who_is_not_in_line_cannot_leave_it()
    {
        var line = new WaitingLine();
        Should.Throw<InvalidOperationException>(() => line.Remove(Entry(1, 0)));
        line.Add(Entry(1, 0));
        Should.Throw<InvalidOperationException>(() => line.Remove(Entry(2, 0)));
        line.Count.ShouldBe(1);
    }

    private static void ShouldBeAs(WaitingLine line, List<LineEntry> model)
    {
        line.Count.ShouldBe(model.Count);
        line.OldestEligibleAt().ShouldBe(model.Count == 0 ? null : model.Min(entry => entry.EligibleAt));
        for (var i = 0; i < model.Count; i++)
        {
            line[i].ShouldBe(model[i]);
            line.RankOf(model[i]).ShouldBe(i);
        }
    }

    /// <summary>Eligible within a few minutes, with or without a head start, so that seniorities tie and cross.</summary>
    private static LineEntry Entry(int sequence, byte step)
    {
        var eligibleAt = Nine.AddMinutes(step / 16);
        var seniority = eligibleAt.AddMinutes(-(step % 4 * 5));
        return new LineEntry(seniority, Nine.AddMinutes(step % 7), new TicketId(LiveQueue.Date, new QueueId("tax"), sequence), eligibleAt);
    }
}
