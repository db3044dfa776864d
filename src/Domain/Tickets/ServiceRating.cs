using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>What a citizen thought of a service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Score">From 1 to 5, the best.</param>
public readonly record struct ServiceRating(ServiceId Service, int Score);
