using Queueing.Simulator.Laws;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Answers;

/// <summary>Classes and pools of a system that are bound together by who serves whom, and by nothing to the rest.</summary>
internal sealed class Part
{
    private Part(QueueSystem system, int[] classes, int[] pools)
    {
        System = system;
        ClassPlaces = classes;
        PoolPlaces = pools;
        Classes = [.. classes.Select(x => system.Classes[x])];
        Pools = [.. pools.Select(x => system.Pools[x])];
    }

    public QueueSystem System { get; }

    public int[] ClassPlaces { get; }

    public int[] PoolPlaces { get; }

    public IReadOnlyList<CustomerClass> Classes { get; }

    public IReadOnlyList<Pool> Pools { get; }

    public double Rate => Classes.Sum(x => x.Rate);

    public double Load => Classes.Sum(x => x.Rate * x.Service.Mean);

    public int Servers => Pools.Sum(x => x.Servers);

    public bool IsPoisson => Classes.All(x => x is { Gaps: ExponentialLaw, Batch: null, Balking: null, Room: int.MaxValue, Next.Count: 0 });

    /// <summary>Gets a value indicating whether all servers do the same for all classes, so that they are one pool, and ask the discipline alone.</summary>
    public bool IsOnePool => AreAlike && (Classes.Count == 1 || Pools.All(x => !x.TakesAsListed));

    /// <summary>Gets a value indicating whether all servers do the same for all classes and take them in the same listed order.</summary>
    public bool IsListed => AreAlike && Pools.All(x => x.TakesAsListed && x.Serves.SequenceEqual(Pools[0].Serves));

    public bool HasOneExponentialService => Classes.All(x => x.Service is ExponentialLaw && x.Service.Mean == Classes[0].Service.Mean);

    public bool IsPatient => Classes.All(x => x.Patience is null);

    /// <summary>Gets a value indicating whether nothing limits how many are there.</summary>
    public bool IsOpen => System is { Room: int.MaxValue, Capacity: int.MaxValue };

    private bool AreAlike => Pools.All(x => x.IsPlain && x.Serves.Count == Classes.Count && ClassPlaces.All(c => x.Speeds[c] == 1));

    /// <summary>Takes a system apart. Limits on the whole bind everything together.</summary>
    public static IReadOnlyList<Part> Of(QueueSystem system)
    {
        var groups = Enumerable.Range(0, system.Classes.Count).ToArray();
        foreach (var pool in system.Pools)
        {
            Join(groups, [.. pool.Serves, .. pool.Helps.Select(x => x.Class)]);
        }

        for (var i = 0; i < groups.Length; i++)
        {
            Join(groups, [i, .. system.Classes[i].Next.Select(x => x.Class)]);
        }

        if (system.Room < int.MaxValue || system.Capacity < int.MaxValue)
        {
            Array.Clear(groups);
        }

        return
        [
            .. groups.Distinct().Order().Select(group => new Part(
                system,
                [.. Enumerable.Range(0, groups.Length).Where(x => groups[x] == group)],
                [.. Enumerable.Range(0, system.Pools.Count).Where(x => groups[system.Pools[x].Serves[0]] == group)])),
        ];
    }

    private static void Join(int[] groups, int[] members)
    {
        foreach (var member in members)
        {
            var (from, to) = (groups[member], groups[members[0]]);
            for (var i = 0; i < groups.Length; i++)
            {
                groups[i] = groups[i] == from ? to : groups[i];
            }
        }
    }
}
