using System.Collections.Frozen;
using System.Collections.Immutable;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>Which hall stands above which: county, town, village. Immutable.</summary>
public sealed class HallTree
{
    private readonly FrozenDictionary<HallId, ImmutableArray<HallId>> above;
    private readonly FrozenDictionary<HallId, ImmutableArray<HallId>> below;

    /// <summary>Initializes a new instance of the <see cref="HallTree"/> class.</summary>
    /// <param name="halls">The halls of a deployment, without <see cref="Faults"/>.</param>
    public HallTree(IEnumerable<Hall> halls)
    {
        ArgumentNullException.ThrowIfNull(halls);
        var all = halls.ToDictionary(x => x.Id);
        above = all.Keys.ToFrozenDictionary(x => x, x => Above(all, x));
        below = all.Keys.ToFrozenDictionary(x => x, x => Below(all, x));
    }

    /// <summary>Gets a value indicating whether no hall stands above another.</summary>
    public bool IsFlat => above.Values.All(x => x.IsEmpty);

    /// <summary>Lists what is wrong with the parents that halls name: one that is not there, and a circle.</summary>
    /// <param name="halls">The halls of a deployment.</param>
    /// <returns>The hall at fault and what is wrong; empty when they make a tree.</returns>
    public static IEnumerable<(HallId Hall, FaultText Text)> Faults(IEnumerable<Hall> halls)
    {
        ArgumentNullException.ThrowIfNull(halls);
        var all = halls.ToDictionary(x => x.Id);
        foreach (var hall in all.Values.Where(x => x.Parent is not null))
        {
            if (!all.ContainsKey(hall.Parent!.Value))
            {
                yield return (hall.Id, $"there is no hall '{hall.Parent}'");
            }
            else if (Above(all, hall.Id).Contains(hall.Id))
            {
                yield return (hall.Id, $"'{hall.Parent}' stands below '{hall.Id}' itself");
            }
        }
    }

    /// <summary>Lists the halls above one.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The nearest first; empty for a root, and for a hall that is not there.</returns>
    public ImmutableArray<HallId> Above(HallId hall) => above.GetValueOrDefault(hall, []);

    /// <summary>Lists the halls below one.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>Each after its parent; empty where none is.</returns>
    public ImmutableArray<HallId> Below(HallId hall) => below.GetValueOrDefault(hall, []);

    /// <summary>Walks up until there is nothing above, or what was met before: a circle shows by the hall it ends with.</summary>
    private static ImmutableArray<HallId> Above(Dictionary<HallId, Hall> all, HallId hall)
    {
        var met = ImmutableArray.CreateBuilder<HallId>();
        for (var next = all[hall].Parent; next is { } parent && all.ContainsKey(parent) && !met.Contains(parent); next = all[parent].Parent)
        {
            met.Add(parent);
        }

        return met.ToImmutable();
    }

    private static ImmutableArray<HallId> Below(Dictionary<HallId, Hall> all, HallId hall) =>
        [.. all.Values.Where(x => x.Parent == hall).OrderBy(x => x.Id).SelectMany(x => Below(all, x.Id).Prepend(x.Id))];
}
