using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>
/// Enters papers as the desk does, queue by queue: asks for objections, enters, asks again until there is an answer, leaves out what a
/// colleague entered otherwise, puts right what was refused, and reads some of them back.
/// </summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">The world's seed.</param>
/// <param name="block">What they enter.</param>
/// <param name="opening">When the hall opened.</param>
/// <param name="leaves">When they go home, whatever became of it.</param>
internal sealed class Typist(Counter counter, ulong seed, PaperBlock block, DateTimeOffset opening, DateTimeOffset leaves) : Person(counter, seed, $"typist-{block.Id}")
{
    private const string Reason = "the system was down";

    protected override async Task Live()
    {
        for (var from = 0; from < block.Papers.Length;)
        {
            // Who lost their place begins with the paper that they ended with.
            var first = from > 0 && Draws.Happens(0.3) ? from - 1 : from;
            from += 1 + Draws.Below(block.Papers.Length - from);
            foreach (var share in block.Papers[first..from].GroupBy(x => x.Queue))
            {
                await Enter(share.Key, [.. share]);
            }

            await Wait(0, 15);
        }

        while (Counter.Drawn.Count > 0 && Draws.Happens(0.9))
        {
            var drawn = Counter.Drawn[Draws.Below(Counter.Drawn.Count)];
            if (drawn.Channel != TicketChannel.Paper && await Look(drawn.Queue, drawn.Id) is { State: TicketState.Waiting or TicketState.Called or TicketState.Serving or TicketState.Parked or TicketState.Missed } ticket
                && ticket.Since < Counter.Now)
            {
                await ServedByHand(ticket);
                await Wait(0, 15);
            }
        }
    }

    /// <summary>Somebody with a number of the system's was called and served by hand; a slip of the pen is put right.</summary>
    private async Task ServedByHand(TicketView ticket)
    {

        var passed = Counter.Now - ticket.Since;
        var called = ticket.Since + (passed * Draws.Uniform(0, 0.6));
        var command = new TicketCommand(
            ticket.Id,
            TicketAction.ServeByHand,
            Reason: Reason,
            Window: Counter.Hall.Windows[Draws.Below(Counter.Hall.Windows.Length)].Id,
            CalledAt: called,
            StartedAt: called + (passed * 0.1),
            FinishedAt: called + (passed * Draws.Uniform(0.1, 0.4)));
        if (Draws.Happens(0.3))
        {
            await Click("clerk", ticket, Draws.Below(4) switch
            {
                0 => command with { CalledAt = ticket.Since.AddSeconds(-1) },
                1 => command with { FinishedAt = command.StartedAt?.AddSeconds(-1) },
                2 => command with { Window = new WindowId("w99") },
                _ => command with { Reason = null },
            }, block.Haste);
        }

        await Click("clerk", ticket, command, block.Haste);
    }

    private async Task Enter(QueueId queue, ImmutableArray<PaperNote> notes)
    {
        ImmutableArray<PaperEntry> papers = [.. notes.Select(x => x.From(opening))];
        if (block.Slip != PaperSlip.None && notes.IndexOf(block.Papers[block.Slipped]) is >= 0 and var slipped)
        {
            await Send(
                block.Slip == PaperSlip.OtherQueue ? Counter.Hall.Queues[^1].Id : queue,
                papers.SetItem(slipped, Mistyped(papers[slipped])),
                block.Slip == PaperSlip.NoReason ? string.Empty : Reason);
        }

        var agreed = Draws.Happens(0.4) ? await Agreed(queue, papers) : papers;
        for (var again = 0; again < 4 && agreed.Length > 0; again++)
        {
            var answer = await Send(queue, agreed, Reason);
            if (answer.Refusal is not { } refusal)
            {
                await Meet(answer.Value!.Tickets);
                break;
            }

            if (refusal.Code == RefusalCode.Unavailable)
            {
                break;
            }

            // A clock that is behind takes what has happened for what has not; it is set right some time.
            await (refusal.Code == RefusalCode.Invalid ? Wait(30, 90) : Wait(1, 10));
            agreed = await Agreed(queue, agreed);
        }

        await ReadBack(queue, papers[Draws.Below(papers.Length)].Text);
    }

    /// <summary>Some who were called by hand come back to the desk, and others whose turn is to come lose patience.</summary>
    private async Task Meet(ImmutableArray<TicketView> entered)
    {
        foreach (var ticket in entered.Where(x => x.State is TicketState.Parked or TicketState.Waiting && Draws.Happens(0.2)))
        {
            await Wait(0, 30);
            var command = ticket.State == TicketState.Parked
                ? new TicketCommand(ticket.Id, TicketAction.Release, Reason: "is back")
                : new TicketCommand(ticket.Id, TicketAction.Cancel, Reason: "no time");
            await Click("supervisor", ticket, command, block.Haste);
        }
    }

    /// <summary>Asks until there is an answer, mostly under the same key; a page that was loaded anew has another.</summary>
    private async Task<Answer<PapersView>> Send(QueueId queue, ImmutableArray<PaperEntry> papers, string reason)
    {
        var (command, request) = (new EnterPapers(papers, reason), $"{queue} {reason} {string.Join(' ', papers.Select(x => $"{x.Text} {x.GivenAt:O} {x.CalledAt:O} {x.LeftAt:O}"))}");
        var caller = As("clerk", request);
        if (Draws.Happens(block.Haste))
        {
            // Tries the first paper alone, and sends the pile twice before there is an answer.
            var (first, second) = (As("clerk", $"{request} first"), Draws.Happens(0.5) ? caller : As("clerk", request));
            Scheduler.Start(() => Ask(first, queue, command with { Papers = papers[..1] }));
            Scheduler.Start(() => Ask(second, queue, command));
        }

        var answer = await Ask(caller, queue, command);
        while (answer.Refusal?.Code == RefusalCode.Unavailable && Counter.Now < leaves)
        {
            await Wait(1, 20);
            caller = Draws.Happens(0.2) ? As("clerk", request) : caller;
            answer = await Ask(caller, queue, command);
        }

        if (Draws.Happens(block.Haste / 2))
        {
            // A script whose keys are not its own: another block under one that was used.
            await Ask(caller with { Fingerprint = caller.Fingerprint + 1 }, queue, command with { Papers = papers[..1] });
        }

        return answer;
    }

    private Task<Answer<PapersView>> Ask(Caller caller, QueueId queue, EnterPapers command) => Counter.Ask(
        Draws, caller, queue.Value, "EnterPapers", [command], x => x.GetGrain<ITicketQueueGrain>(Counter.Key(queue)).EnterPapers(caller, command));

    /// <summary>Those that nobody entered otherwise.</summary>
    private async Task<ImmutableArray<PaperEntry>> Agreed(QueueId queue, ImmutableArray<PaperEntry> papers)
    {
        var conflicts = await Counter.Look(
            Draws, x => x.GetGrain<ITicketQueueGrain>(Counter.Key(queue)).CheckPapers(papers), (check, told, from, to) => check.Read(queue, papers, told, from, to));
        return conflicts.IsDefaultOrEmpty ? papers : papers.RemoveAll(x => conflicts.Any(other => other.Text == x.Text));
    }

    private Task ReadBack(QueueId queue, string text) => Counter.Look(
        Draws, x => x.GetGrain<ITicketQueueGrain>(Counter.Key(queue)).FindPaper(text), (check, told, from, to) => check.Read(queue, text, told, from, to));

    private PaperEntry Mistyped(PaperEntry paper) => block.Slip switch
    {
        PaperSlip.LeftBefore => paper with { LeftAt = paper.GivenAt.AddMinutes(-1) },
        PaperSlip.NotYet => paper with { GivenAt = paper.GivenAt.AddHours(8) },
        PaperSlip.NoDigit => paper with { Text = "paper" },
        PaperSlip.SystemNumber => paper with { Text = $"{Counter.Hall.Queues[0].Prefix}-1" },
        PaperSlip.NoWindow => paper with { Window = new WindowId("w99"), CalledAt = paper.GivenAt },
        PaperSlip.Nowhere => paper with { Window = null, CalledAt = paper.GivenAt },
        PaperSlip.OtherTime => paper with { GivenAt = paper.GivenAt.AddSeconds(-20) },
        _ => paper,
    };
}
