using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Calendar;

/// <summary>A session (时段): one unbroken opening within a day, in hall-local time.</summary>
/// <param name="Opens">When windows open.</param>
/// <param name="Closes">When they stop opening for new people; later than <paramref name="Opens"/>. Windows then drain.</param>
public readonly record struct Session(TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>Gets the only services it is for; empty or default when it is for all of its queue.</summary>
    public ImmutableArray<ServiceId> Services { get; init; }

    /// <summary>Gets the stretch that is kept by rota, or null.</summary>
    public Relay? Relay { get; init; }

    /// <summary>Gets the stretch beyond the ordinary hours, or null.</summary>
    public ExtendedHours? Extended { get; init; }

    /// <summary>Gets a value indicating whether it is for some services only.</summary>
    public bool IsLimited => !Services.IsDefaultOrEmpty;

    /// <summary>Tells what share of a queue's services it is for.</summary>
    /// <param name="services">How many services the queue has; at least as many as it names.</param>
    /// <returns>The share, in (0, 1]; 1 when none is named.</returns>
    public double ShareOf(int services) => IsLimited ? (double)Services.Length / services : 1;
}
