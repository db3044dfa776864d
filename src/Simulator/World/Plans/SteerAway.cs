using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Plans;

/// <summary>Somebody at the door is shown another way than a window, and takes it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Service">What they came for.</param>
/// <param name="To">The way; perhaps one that is not offered.</param>
/// <param name="Presses">How often the guide presses the button: more than once is a repeat under the same key.</param>
internal sealed record SteerAway(int Id, TimeSpan At, ServiceId Service, AlternativeKind To, int Presses) : PlanItem(Id, At)
{
    public override string Story => $"guide {Id} steers somebody who came for {Service} to {To}" + (Presses > 1 ? $", pressing {Presses} times" : string.Empty);
}
