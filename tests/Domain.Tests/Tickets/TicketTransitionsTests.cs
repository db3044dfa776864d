using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Tickets;

/// <summary>The table of a ticket's life, held cell by cell to the design's (a transfer leaves a tombstone at its source).</summary>
public sealed class TicketTransitionsTests
{
    /// <summary>Written as the design writes it: from, then what each action leads to; everything not named is illegal.</summary>
    private const string Design = """
        -         reserve:Reserved draw:Waiting
        Reserved  check-in:Waiting cancel:Cancelled expire:Expired
        Waiting   call:Called transfer:Transferred forward:Forwarded reprioritise:Waiting park:Parked cancel:Cancelled expire:Expired verify:Waiting reprint:Waiting lift-aim:Waiting serve-by-hand:Completed
        Called    recall:Called start:Serving miss:Missed put-back:Waiting cancel:Cancelled verify:Called reprint:Called lift-aim:Called take-over:Called serve-by-hand:Completed
        Serving   finish:Completed park:Parked add-service:Serving transfer:Transferred forward:Forwarded requeue:Waiting verify:Serving reprint:Serving take-over:Serving serve-by-hand:Completed
        Parked    call:Called release:Waiting cancel:Cancelled expire:Expired reprint:Parked lift-aim:Parked serve-by-hand:Completed
        Missed    reinstate:Waiting call:Called expire:Expired reprint:Missed lift-aim:Missed serve-by-hand:Completed
        Completed reopen:Waiting rate:Completed
        Cancelled
        Expired
        Transferred
        Forwarded
        """;

    public static TheoryData<TicketState?, TicketAction> Cells()
    {
        var cells = new TheoryData<TicketState?, TicketAction>();
        foreach (var action in Enum.GetValues<TicketAction>())
        {
            cells.Add(null, action);
            foreach (var state in Enum.GetValues<TicketState>())
            {
                cells.Add(state, action);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_action_in_every_state_leads_where_the_design_says(TicketState? from, TicketAction action) =>
        TicketTransitions.Next(from, action).ShouldBe(Table().GetValueOrDefault((from?.ToString() ?? "-", Kebab(action))));

    [Fact]
    public void The_designs_table_names_only_actions_and_states_that_exist()
    {
        var table = Table();
        table.Count.ShouldBe(51);
        table.Keys.Select(key => key.Action).Distinct().Order().ShouldBe(Enum.GetValues<TicketAction>().Select(Kebab).Order());
    }

    private static Dictionary<(string From, string Action), TicketState?> Table()
    {
        var table = new Dictionary<(string, string), TicketState?>();
        foreach (var line in Design.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var cell in words.Skip(1))
            {
                var (action, to) = (cell.Split(':')[0], cell.Split(':')[1]);
                table.Add((words[0], action), Enum.Parse<TicketState>(to));
            }
        }

        return table;
    }

    private static string Kebab(TicketAction action) =>
        string.Concat(action.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
