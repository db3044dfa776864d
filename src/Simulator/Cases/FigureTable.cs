using Queueing.Simulator.Runs;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases;

/// <summary>The figures of one replication.</summary>
internal sealed class FigureTable
{
    private readonly List<(FigureName Name, double Value)> figures = [];

    public static IReadOnlyList<(FigureName Name, double Value)> Of(QueueSystem system, RunPlan plan, Replication replication)
    {
        var table = new FigureTable();
        table.AddClasses(FigureName.Total, replication.Classes, plan);
        table.AddPools(FigureName.Total, replication.Pools);
        for (var i = 0; i < system.Classes.Count && system.Classes.Count > 1; i++)
        {
            table.AddClasses(system.Classes[i].Name, [replication.Classes[i]], plan);
        }

        for (var i = 0; i < system.Pools.Count && system.Pools.Count > 1; i++)
        {
            table.AddPools(system.Pools[i].Name, [replication.Pools[i]]);
        }

        return table.figures;
    }

    private void AddClasses(string of, IReadOnlyList<ClassCounts> counts, RunPlan plan)
    {
        double arrived = counts.Sum(x => x.Arrived);
        double served = counts.Sum(x => x.Served);
        double started = counts.Sum(x => x.Started);
        var entered = started + counts.Sum(x => x.Abandoned);
        Add(of, FigureNames.Arrived, arrived);
        Add(of, FigureNames.Served, served);
        Add(of, FigureNames.Blocked, Share(counts.Sum(x => x.Blocked), arrived));
        Add(of, FigureNames.Balked, Share(counts.Sum(x => x.Balked), arrived));
        Add(of, FigureNames.Abandoned, Share(counts.Sum(x => x.Abandoned), arrived));
        Add(of, FigureNames.WaitProbability, Share(counts.Sum(x => x.Waited), entered));
        Add(of, FigureNames.MeanWait, Share(counts.Sum(x => x.Wait), entered));
        Add(of, FigureNames.MeanWaitOfServed, Share(counts.Sum(x => x.WaitOfStarted), started));
        Add(of, FigureNames.MeanStay, Share(counts.Sum(x => x.Stay), served));
        for (var i = 0; i < plan.WaitsOver.Count; i++)
        {
            var place = i;
            figures.Add((new FigureName(of, FigureNames.WaitsOver, plan.WaitsOver[i]), Share(counts.Sum(x => x.WaitedLonger[place]), entered)));
        }

        Add(of, FigureNames.MeanWaiting, counts.Sum(x => x.Waiting));
        Add(of, FigureNames.MeanPresent, counts.Sum(x => x.Present));
        Add(of, FigureNames.ServedAway, Share(counts.Sum(x => x.ServedAway), served));
    }

    private void AddPools(string of, IReadOnlyList<PoolCounts> counts)
    {
        Add(of, FigureNames.ServersOn, counts.Sum(x => x.On));
        Add(of, FigureNames.ServersBusy, counts.Sum(x => x.Busy));
        Add(of, FigureNames.Utilisation, Share(counts.Sum(x => x.Busy), counts.Sum(x => x.On)));
        Add(of, FigureNames.ServersAway, counts.Sum(x => x.Away));
        Add(of, FigureNames.SettingUp, counts.Sum(x => x.SettingUp));
        Add(of, FigureNames.Activations, counts.Sum(x => x.Activations));
    }

    private void Add(string of, string figure, double value) => figures.Add((new FigureName(of, figure), value));

    private static double Share(double part, double of) => of > 0 ? part / of : 0;
}
