using Queueing.Domain.Halls;
using Queueing.Domain.Outages;
using Queueing.Domain.Outages.Events;
using Queueing.Domain.Windows;

namespace Queueing.Simulator.World.Checks;

/// <summary>While nothing fails and somebody sits at a window, it is noted that the hall is up, so that nothing looks like an outage afterwards.</summary>
internal sealed class PulseCheck(JournalFacts facts, Hall hall) : FactCheck("pulse", facts)
{
    private readonly Standing standing = new();
    private DateTimeOffset last;

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        var attended = standing.For("attended", string.Empty, hall.Windows.Any(x => Facts.Window(x.Id).Last.Phase != WindowPhase.Closed), now);
        var silent = now - last;
        Require(calm < Settled + Healed || attended < Settled || silent <= OutageDay.Least, $"nobody has noted for {silent} that the hall is up, and somebody has sat at a window for {attended}");
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is HallUp)
        {
            last = fact.Seen;
        }
    }
}
