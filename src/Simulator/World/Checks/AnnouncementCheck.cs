using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;

namespace Queueing.Simulator.World.Checks;

/// <summary>The board announces calls and recalls that were made, each once, as they were made; and none is left out while nothing fails.</summary>
internal sealed class AnnouncementCheck(JournalFacts facts, HallDay day) : FactCheck("announcements", facts)
{
    /// <summary>The board hears of calls at once, and shows them for two minutes by clocks that may be off.</summary>
    private static readonly (TimeSpan Least, TimeSpan Most) Shown = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(45));

    private readonly Queue<Fact> recent = [];
    private (ImmutableArray<Announcement> Announced, ImmutableArray<Announcement> Last) seen;
    private DateTimeOffset now;
    private bool isCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm) => (this.now, isCalm) = (now, calm > Healed);

    public override void Saw(BoardView board)
    {
        // Mostly the very lists that were looked at before.
        if (board.Announcements != seen.Announced || board.LastCalled != seen.Last)
        {
            RequireMade(board.Announcements);
            RequireMade(board.LastCalled);
            seen = (board.Announcements, board.LastCalled);
        }

        while (recent.TryPeek(out var old) && now - old.Seen > Shown.Most)
        {
            recent.Dequeue();
        }

        foreach (var fact in recent)
        {
            if (!isCalm || now - fact.Seen <= Shown.Least)
            {
                continue;
            }

            var isShown = board.Announcements.Any(x => x.Version == fact.Version && x.Queue.Value == fact.Stream.Owner);
            Require(isShown, $"{fact} is not announced");
            var isListed = fact.Event is not TicketCalled called || IsFullOfLater(board, called)
                || board.LastCalled.Any(x => x.Version == fact.Version && x.Queue.Value == fact.Stream.Owner);
            Require(isListed, $"{fact} is not among the last called");
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is TicketCalled or TicketRecalled || fact is { Event: CallMoved, Ticket.State: TicketState.Called })
        {
            recent.Enqueue(fact);
        }
    }

    private static bool IsFullOfLater(BoardView board, TicketCalled called) =>
        board.LastCalled.Length >= BoardAnnouncements.Last && board.LastCalled.All(x => x.At >= called.At);

    private void RequireMade(IReadOnlyCollection<Announcement> announcements)
    {
        Require(announcements.DistinctBy(x => (x.Queue, x.Version)).Count() == announcements.Count, $"the board announces a call twice: {string.Join(", ", announcements)}");
        foreach (var told in announcements)
        {
            var stream = Facts.Streams.GetValueOrDefault(QueueStream.IdOf(day, told.Queue));
            var fact = told.Version <= stream?.Count ? stream[(int)told.Version - 1] : null;
            Require(fact is not null && IsTold(told, fact), $"the board announces {told}; made was {fact}");
        }
    }

    private static bool IsTold(Announcement told, Fact fact)
    {
        var (call, recalls, at) = fact.Event switch
        {
            TicketCalled x => (x.Call, 0, x.At),
            TicketRecalled x => (x.Call, x.Count, x.At),
            CallMoved x when fact.Ticket!.State == TicketState.Called => (x.Call, 0, x.At),
            _ => (default(CallId), -1, default),
        };
        return told.Recalls == recalls && told.Window == call.Window && told.At == at && told.Number == fact.Ticket?.Number && told.Paper == fact.Ticket?.Paper;
    }
}
