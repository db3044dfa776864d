using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Plans;

/// <summary>A clerk's work at a window.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When they sign in.</param>
/// <param name="Staff">The clerk.</param>
/// <param name="Window">The window.</param>
/// <param name="Haste">How likely they press twice, or do not wait for an answer, 0–1.</param>
internal sealed record ClerkDay(int Id, TimeSpan At, StaffId Staff, WindowId Window, double Haste) : PlanItem(Id, At)
{
    public override string Story => $"{Staff} works at {Window}"
        + (Haste > 0 ? $", hasty {Haste:0.00}" : string.Empty);
}
