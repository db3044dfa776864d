using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>What must not become of numbers given out by hand, nor of people who were steered away.</summary>
public sealed class PaperTests
{
    private static readonly PaperEntry First = new("P1", [new ServiceId("invoice")], new PriorityClassId("ordinary"), PriorityEvidence.Declared, At(1));

    private static readonly PaperEntry Second = First with { Text = "P2", GivenAt = At(2) };

    [Fact]
    public void Papers_entered_as_they_were_written_down_pass()
    {
        var told = new Told();
        told.Draw(1, 3, 0);
        Enter(told, [First, Second], Entry(2, First), Entry(3, Second));
        Enter(told, [Second, First with { Text = "P3" }], Entry(4, First with { Text = "P3" }));
    }

    [Fact]
    public void Seen_when_a_paper_is_entered_again() => Stories.Seen("papers", x =>
    {
        Enter(x, [First], Entry(1, First));
        Enter(x, [First], Entry(2, First));
    });

    [Fact]
    public void Seen_when_a_block_is_partly_entered() => Stories.Seen("papers", x => Enter(x, [First, Second], Entry(1, First)));

    [Fact]
    public void Seen_when_a_paper_is_entered_otherwise_than_it_was_written_down() =>
        Stories.Seen("papers", x => Enter(x, [First], Entry(1, First with { GivenAt = At(0) })));

    [Fact]
    public void Seen_when_what_cannot_be_is_entered()
    {
        var left = First with { LeftAt = At(0) };
        Stories.Seen("papers", x => Enter(x, [left], Entry(1, left)));
    }

    [Fact]
    public void Seen_when_a_number_is_left_out() => Stories.Seen("numbers", x => Enter(x, [First], Entry(2, First)));

    [Fact]
    public void Seen_when_a_paper_has_the_place_of_its_entry() =>
        Stories.Seen("order", x => Enter(x, [First], Entry(1, First) with { Seniority = At(9) }));

    [Fact]
    public void Seen_when_a_block_is_refused_for_a_paper_that_nobody_entered() => Stories.Seen("refusals", x =>
    {
        var asked = x.Invoke(x.By("clerk:li"), "tax", "EnterPapers", new EnterPapers([First], "power cut"));
        x.Return(asked, new Answer<PapersView>(null, new Refusal(RefusalCode.WrongState, "no", State: "Waiting")));
    });

    [Fact]
    public void Seen_when_a_way_that_is_not_offered_is_counted() => Stories.Seen("steering", x =>
        x.Ask("guide:chen", ("steering", new VisitorSteered(At(1), "guide:chen", new ServiceId("invoice"), AlternativeKind.Online))));

    private static PaperEntered Entry(int number, PaperEntry paper) =>
        new(Id(number), At(9), "clerk:li", new TicketNumber("A", number), paper, paper.GivenAt, "power cut");

    private static void Enter(Told told, PaperEntry[] papers, params PaperEntered[] entries)
    {
        var caller = told.By("clerk:li");
        told.Invoke(caller, "tax", "EnterPapers", new EnterPapers([.. papers], "power cut"));
        told.Set(caller, entries.Length - 1, [.. entries.Select(x => ("tax", (object)x))]);
    }
}
