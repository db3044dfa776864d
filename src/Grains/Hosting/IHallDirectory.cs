using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Hosting;

/// <summary>The halls that this deployment serves.</summary>
public interface IHallDirectory
{
    /// <summary>Gets all halls in a stable order.</summary>
    ImmutableArray<Hall> All { get; }

    /// <summary>Finds a hall.</summary>
    /// <param name="hall">Its identity.</param>
    /// <returns>The hall, or null.</returns>
    Hall? Find(HallId hall);
}
