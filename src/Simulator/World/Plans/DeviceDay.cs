using Queueing.Domain.Access;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Plans;

/// <summary>A kiosk or a screen of the hall, from when it is enrolled.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it is enrolled and switched on.</param>
/// <param name="Device">Its name.</param>
/// <param name="Kind">What it is.</param>
internal sealed record DeviceDay(int Id, TimeSpan At, DeviceId Device, DeviceKind Kind) : PlanItem(Id, At)
{
    public override string Story => $"{Device} is switched on";
}
