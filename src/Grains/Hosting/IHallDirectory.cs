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

    /// <summary>Gets a hall that a grain was addressed for.</summary>
    /// <param name="hall">Its identity.</param>
    /// <returns>The hall.</returns>
    /// <exception cref="ArgumentException">There is no such hall.</exception>
    Hall Require(HallId hall) => Find(hall) ?? throw new ArgumentException($"there is no hall {hall}");
}
