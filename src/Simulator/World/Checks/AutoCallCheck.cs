using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A window calls by itself only where the hall or its clerk says so, and not before its clerk had the pause that was set; and
/// whenever nothing has failed for a while it does not forget to.
/// </summary>
internal sealed class AutoCallCheck(JournalFacts facts, Hall hall) : FactCheck("auto-call", facts)
{
    /// <summary>The longest pause that anybody sets, and some more: one that began while clocks stepped is over by then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly Standing standing = new();
    private readonly Dictionary<WindowId, DateTimeOffset> emptied = [];
    private bool isCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        isCalm = calm > Healed;
        foreach (var window in hall.Windows)
        {
            var state = Facts.Window(window.Id).Last;
            var after = state.CallsAfter(hall);
            var idle = standing.For("idle", window.Id.Value, after is not null && IsToCall(state), now);
            Require(after is null || calm < Healed + Longest || idle < after + Healed + Longest, $"{window.Id} calls by itself after {after}, and has not for {idle}");
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact is { TicketBefore.LiveCall: { } over } && fact.Ticket?.LiveCall != over)
        {
            emptied[over.Window] = fact.Seen;
        }

        if (fact is { Event: CallMade { By: ModelWindow.Itself } made, WindowBefore: { } window })
        {
            var after = window.CallsAfter(hall);
            Require(after is not null && window.Call is not null, $"{fact}, where the clerk calls");
            var pause = fact.Seen - emptied.GetValueOrDefault(made.Call.Window);
            Require(!isCalm || pause >= after, $"{fact} {pause} after the last one left; the pause is {after}");
        }
    }

    /// <summary>Not after one that was put back or sent to wait anew: the clerk may not be there.</summary>
    private bool IsToCall(ModelWindow window) => window is { Phase: WindowPhase.Open, Ready: false, Call: { } last }
        && Facts.Ticket(last.Ticket.Id) is { } ticket && ticket.LiveCall != last.Call && !(ticket.IsWaiting && ticket.Queue == last.Queue);
}
