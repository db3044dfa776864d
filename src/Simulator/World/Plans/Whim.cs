namespace Queueing.Simulator.World.Plans;

/// <summary>A supervisor acts.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What they do.</param>
internal sealed record Whim(int Id, TimeSpan At, WhimKind Kind) : PlanItem(Id, At)
{
    public override string Story => Kind switch
    {
        WhimKind.Order => $"supervisor {Id} orders a tidal duty",
        WhimKind.Seats => $"supervisor {Id} moves clerks, again and again",
        WhimKind.Phase => $"supervisor {Id} opens, pauses or closes a window",
        WhimKind.Alerts => $"supervisor {Id} acknowledges alerts",
        WhimKind.Tickets => $"supervisor {Id} overrules what becomes of a ticket",
        WhimKind.TakeOvers => $"supervisor {Id} has whoever is at a window served elsewhere",
        WhimKind.BackOffice => $"supervisor {Id} brings somebody forward from the back office",
        _ => $"supervisor {Id} answers and ends tidal duties",
    };
}
