using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Calendar;

/// <summary>A session of one day as instants in UTC; each span includes its start and excludes its end.</summary>
/// <param name="Opens">When windows open.</param>
/// <param name="Closes">When the session closes; later than <paramref name="Opens"/>.</param>
/// <param name="DrawsFrom">When numbers are first given out for it; not after <paramref name="Opens"/>.</param>
/// <param name="DrawsUntil">When numbers stop; equal to or before <paramref name="DrawsFrom"/> when none are given out for it.</param>
public readonly record struct SessionInstants(
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    DateTimeOffset DrawsFrom,
    DateTimeOffset DrawsUntil)
{
    /// <summary>Gets the only services it is for; empty or default when it is for all of its queue.</summary>
    public ImmutableArray<ServiceId> Services { get; init; }

    /// <summary>Gets when the stretch that is kept by rota begins; null without one.</summary>
    public DateTimeOffset? RelayFrom { get; init; }

    /// <summary>Gets when that stretch ends; null without one.</summary>
    public DateTimeOffset? RelayUntil { get; init; }

    /// <summary>Gets when the stretch beyond the ordinary hours begins; null without one.</summary>
    public DateTimeOffset? ExtendedFrom { get; init; }

    /// <summary>Gets when that stretch ends; null without one.</summary>
    public DateTimeOffset? ExtendedUntil { get; init; }

    /// <summary>Gets a value indicating whether any number is given out for this session.</summary>
    public bool GivesNumbers => DrawsFrom < DrawsUntil;

    /// <summary>Tells whether it is for a service of its queue.</summary>
    /// <param name="service">The service.</param>
    /// <returns>True when the service is named, or none is.</returns>
    public bool Serves(ServiceId service) => Services.IsDefaultOrEmpty || Services.Contains(service);

    /// <summary>Tells what share of a queue's services it is for.</summary>
    /// <param name="services">How many services the queue has; at least as many as it names.</param>
    /// <returns>The share, in (0, 1]; 1 when none is named.</returns>
    public double ShareOf(int services) => Services.IsDefaultOrEmpty ? 1 : (double)Services.Length / services;

    /// <summary>Tells whether windows are open.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True from the opening until just before the closing.</returns>
    public bool IsOpen(DateTimeOffset instant) => instant >= Opens && instant < Closes;

    /// <summary>Tells whether numbers are given out for this session.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True while they are.</returns>
    public bool MayDraw(DateTimeOffset instant) => instant >= DrawsFrom && instant < DrawsUntil;
}
