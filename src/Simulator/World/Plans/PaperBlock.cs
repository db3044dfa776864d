using System.Collections.Immutable;

namespace Queueing.Simulator.World.Plans;

/// <summary>Somebody enters papers after an outage.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When they begin.</param>
/// <param name="Papers">The papers.</param>
/// <param name="Slip">What they get wrong at first, of one of the papers.</param>
/// <param name="Slipped">Its place.</param>
/// <param name="Haste">How likely they press twice, 0–1.</param>
internal sealed record PaperBlock(int Id, TimeSpan At, ImmutableArray<PaperNote> Papers, PaperSlip Slip, int Slipped, double Haste) : PlanItem(Id, At)
{
    public override string Story => $"typist {Id} enters {string.Join(", ", Papers.Select(x => x.Text))}"
        + (Slip is PaperSlip.None ? string.Empty : $", {Slip} at {Papers[Slipped].Text}")
        + (Haste > 0 ? $", hasty {Haste:0.00}" : string.Empty);
}
