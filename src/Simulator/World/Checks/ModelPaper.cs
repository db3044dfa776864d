using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>A number given out by hand (decision 0023), as the checks understand it.</summary>
internal static class ModelPaper
{
    private const int MostCharacters = 16;

    /// <summary>The ticket that an entry makes: as if it had been drawn, called, served and had left when the paper says so.</summary>
    public static ModelTicket Enter(PaperEntered e, QueueId queue, long version)
    {
        var paper = e.Paper;
        var state = StateOf(paper);
        var last = state == TicketState.Completed ? paper.Services.Length - 1 : 0;
        return new ModelTicket(
            e.Ticket, e.Number, queue, state, version, paper.PriorityClass, paper.GivenAt, paper.GivenAt, e.Seniority, paper.Services,
            FirstCalledAt: last == 0 ? paper.CalledAt : null, LastCalledAt: paper.CalledAt, Segment: last, Since: e.At, Paper: paper.Text,
            Evidence: paper.Evidence, WaitsFrom: last == 0 ? paper.GivenAt : null, Waited: last == 0 ? paper.CalledAt - paper.GivenAt : null);
    }

    /// <summary>Who was called and is neither served nor gone is set aside.</summary>
    public static TicketState StateOf(PaperEntry paper) =>
        paper.FinishedAt is not null ? TicketState.Completed
        : paper.LeftAt is not null ? TicketState.Cancelled
        : paper.CalledAt is null ? TicketState.Waiting : TicketState.Parked;

    /// <summary>Records compare their arrays by reference; which queue's services come first is the plan's.</summary>
    public static bool Same(PaperEntry a, PaperEntry b) => a with { Services = b.Services } == b
        && a.Services[0] == b.Services[0] && a.Services.Order().SequenceEqual(b.Services.Order());

    /// <summary>Every time that a paper tells, in the order in which they must have come.</summary>
    public static ImmutableArray<DateTimeOffset> Times(PaperEntry paper) =>
        [.. new[] { paper.GivenAt, paper.CalledAt, paper.StartedAt, paper.FinishedAt, paper.LeftAt }.OfType<DateTimeOffset>()];

    /// <summary>Tells whether no queue of this name may ever take a paper, whatever its clock says.</summary>
    public static bool IsFaulty(PaperEntry paper, QueueId queue, Hall hall) =>
        IsNoText(paper.Text, hall)
        || paper.Services.Any(x => hall.Find(x) is null) || hall.Find(paper.Services[0])!.Queue != queue
        || hall.Find(paper.PriorityClass) is not { } priority || paper.Evidence < priority.Evidence
        || (paper.Window is { } window && hall.Find(window) is null)
        || paper.Window is null != paper.CalledAt is null
        || (paper.CalledAt is null && paper.StartedAt is not null) || (paper.StartedAt is null && paper.FinishedAt is not null)
        || paper is { StartedAt: not null, LeftAt: not null }
        || !Times(paper).SequenceEqual(Times(paper).Order());

    /// <summary>Whatever a queue's number may look like: two people would come to one call.</summary>
    private static bool IsNoText(string text, Hall hall) =>
        text.Length is 0 or > MostCharacters || text.Trim() != text || !text.Any(char.IsDigit)
        || hall.Queues.Any(x => string.Concat(text.Where(char.IsLetterOrDigit)) is var heard
            && heard.StartsWith(x.Prefix, StringComparison.OrdinalIgnoreCase) && heard[x.Prefix.Length..].All(char.IsDigit));
}
