using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>A call or recall to show and speak.</summary>
/// <param name="Queue">The queue; with the version it identifies the announcement for ever.</param>
/// <param name="Version">The queue's version at the call.</param>
/// <param name="Number">The number.</param>
/// <param name="Window">The window to go to.</param>
/// <param name="At">When it was called.</param>
/// <param name="Recalls">0 for the call itself, then counting recalls.</param>
/// <param name="Paper">What to show and speak instead of the number: what stands on a paper given out by hand; otherwise null.</param>
[GenerateSerializer, Alias("queueing.announcement"), Immutable]
public sealed record Announcement(
    [property: Id(0)] QueueId Queue,
    [property: Id(1)] long Version,
    [property: Id(2)] TicketNumber Number,
    [property: Id(3)] WindowId Window,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] int Recalls,
    [property: Id(6)] string? Paper = null);
