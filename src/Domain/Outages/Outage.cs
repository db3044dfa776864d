namespace Queueing.Domain.Outages;

/// <summary>A time in which the hall was down, or nobody sat at any window.</summary>
/// <param name="From">When it was last known to be up.</param>
/// <param name="Until">When it was up again; the greatest time while it is not.</param>
public readonly record struct Outage(DateTimeOffset From, DateTimeOffset Until);
