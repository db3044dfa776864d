using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>A member of staff as the dispatcher sees them.</summary>
internal sealed record StaffAnswer(string Staff, string State, string? Window)
{
    public static StaffAnswer Of(StaffView staff) => new(staff.Id.Value, StateName.Of(staff.State), staff.Window?.Value);
}
