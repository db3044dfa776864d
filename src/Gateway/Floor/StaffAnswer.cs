using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>A member of staff as the dispatcher sees them.</summary>
/// <param name="Staff">The staff id.</param>
/// <param name="State">Where they are: offline, backOffice, dispatched, atWindow or break.</param>
/// <param name="Window">Where they sit or are going; null when at none.</param>
internal sealed record StaffAnswer(string Staff, string State, string? Window)
{
    public static StaffAnswer Of(StaffView staff) => new(staff.Id.Value, StateName.Of(staff.State), staff.Window?.Value);
}
