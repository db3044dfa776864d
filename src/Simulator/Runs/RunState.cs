using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>A system in the middle of a run.</summary>
internal sealed class RunState
{
    public RunState(QueueSystem system, RunPlan plan, ulong seed)
    {
        System = system;
        Pools = [.. system.Pools.Select((x, i) => new ServerPool(x, i))];
        Classes = [.. Make(system, plan, seed)];
        for (var i = 0; i < Classes.Length; i++)
        {
            Connect(i);
        }

        foreach (var pool in Pools)
        {
            pool.Lines = [.. pool.Rules.Serves.Concat(pool.Rules.Helps.Select(x => x.Class)).Select(x => Classes[x]).DistinctBy(x => x.Line)];
        }
    }

    public QueueSystem System { get; }

    public double Now { get; set; }

    public Timetable Timetable { get; } = new();

    public CustomerTable Customers { get; } = new();

    public ClassState[] Classes { get; }

    public ServerPool[] Pools { get; }

    public int Waiting { get; set; }

    public int Present { get; set; }

    /// <summary>Classes have lines of their own, but head starts order all who wait for the same servers in one.</summary>
    private IEnumerable<ClassState> Make(QueueSystem system, RunPlan plan, ulong seed)
    {
        var shared = new Dictionary<string, IWaitingLine>(StringComparer.Ordinal);
        for (var i = 0; i < system.Classes.Count; i++)
        {
            IWaitingLine? line = null;
            if (system.Discipline == Discipline.HeadStart)
            {
                var servers = string.Join(' ', system.Pools.Select(x => (x.Serves.Contains(i), x.Helps.Any(h => h.Class == i))));
                if (!shared.TryGetValue(servers, out line))
                {
                    line = shared[servers] = new SeniorityLine(Customers, system.Classes);
                }
            }

            yield return new ClassState(system.Classes[i], line ?? new ArrivalLine(Customers), seed, plan.WaitsOver.Count);
        }
    }

    private void Connect(int place)
    {
        Classes[place].Homes = [.. Pools.Select(x => (x, Preference: x.Preferences[place])).Where(x => x.Preference >= 0).OrderBy(x => x.Preference)];
        Classes[place].Helpers = [.. Pools.Where(x => x.Rules.Helps.Any(help => help.Class == place))];
    }
}
