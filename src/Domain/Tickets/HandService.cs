using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>A call and a service by hand, with their real times as people wrote them down.</summary>
/// <param name="Window">The window.</param>
/// <param name="CalledAt">When the ticket was called there.</param>
/// <param name="StartedAt">When the service began.</param>
/// <param name="FinishedAt">When it ended; of several services that were left, all of them.</param>
public sealed record HandService(WindowId Window, DateTimeOffset CalledAt, DateTimeOffset StartedAt, DateTimeOffset FinishedAt);
