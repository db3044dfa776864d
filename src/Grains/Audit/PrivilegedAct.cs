namespace Queueing.Grains.Audit;

/// <summary>An event that tells of a right used.</summary>
/// <param name="Name">The event's stored name.</param>
/// <param name="On">The event's member that names what it was done to; null for the owner of the stream.</param>
/// <param name="ByAnyone">Whether it counts whoever caused it; otherwise only when staff did.</param>
/// <param name="Rule">The rule that a call must have been made by to count; null for what is no call.</param>
internal sealed record PrivilegedAct(string Name, string? On = null, bool ByAnyone = false, string? Rule = null);
