using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.Skills;

/// <summary>
/// The quotas behind a plan. Of the skills given to a home's clerks, queue j is due the share load_j · e^(κ(ρ_j − ρ_home)),
/// normalised, ρ being load ÷ own windows; each next skill goes to the queue furthest behind its share, in this home and in the
/// hall together.
/// </summary>
internal sealed class SkillQuotas
{
    /// <summary>κ: how strongly links lead from homes with little load to queues with much. On the reference hall 1 beats 0, 2 and 4.</summary>
    private const double Tilt = 1;

    private readonly Hall hall;
    private readonly IReadOnlyList<double> loads;
    private readonly double[] utilisation;
    private readonly Dictionary<string, double[]> behindAtHome = new(StringComparer.Ordinal);
    private readonly double[] behind;
    private readonly List<Trainee> trainees = [];

    public SkillQuotas(Hall hall, IReadOnlyList<double> loads, IEnumerable<StaffId> chosen, int mostFurther)
    {
        (this.hall, this.loads) = (hall, loads);
        behind = new double[loads.Count];
        utilisation = Utilisation(hall, loads);
        var among = chosen.ToHashSet();
        var members = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var clerk in hall.Staff)
        {
            if (clerk.HomeWindow is not { } window || hall.Windows[hall.IndexOf(window)].Primary is not [_, ..] own)
            {
                continue;
            }

            var home = string.Join(',', own);
            var further = clerk.Skills.Except(own).ToArray();
            foreach (var queue in further)
            {
                Give(home, own, hall.IndexOf(queue));
            }

            if (among.Contains(clerk.Id))
            {
                members[home] = members.GetValueOrDefault(home) + 1;
                trainees.Add(new Trainee(clerk, window, home, own, members[home], mostFurther - further.Length, [.. clerk.Skills.Select(hall.IndexOf)]));
            }
        }
    }

    public ImmutableArray<Training> Propose(int trainings)
    {
        var plan = ImmutableArray.CreateBuilder<Training>();
        while (plan.Count < trainings && Next() is { } trainee)
        {
            var shares = Shares(trainee.Home, trainee.Own);
            var (home, best, furthest) = (behindAtHome[trainee.Home], -1, double.NegativeInfinity);
            for (var queue = 0; queue < shares.Length; queue++)
            {
                var after = home[queue] + behind[queue] + (2 * shares[queue]);
                if (shares[queue] > 0 && !trainee.Skills.Contains(queue) && after > furthest)
                {
                    (best, furthest) = (queue, after);
                }
            }

            trainee.Left = best < 0 ? 0 : trainee.Left - 1;
            if (best >= 0)
            {
                Give(trainee.Home, trainee.Own, best);
                trainee.Skills.Add(best);
                plan.Add(new Training(trainee.Clerk.Id, trainee.Window, hall.Queues[best].Id));
            }
        }

        return plan.ToImmutable();
    }

    /// <summary>The next to be trained: who has fewest further skills, of each home one after the other, the least loaded home first.</summary>
    private Trainee? Next() => trainees.Where(x => x.Left > 0)
        .OrderByDescending(x => x.Left).ThenBy(x => x.Ordinal).ThenBy(x => HomeUtilisation(x.Own)).ThenBy(x => hall.IndexOf(x.Window))
        .FirstOrDefault();

    private void Give(string home, ImmutableArray<QueueId> own, int queue)
    {
        var shares = Shares(home, own);
        var atHome = behindAtHome[home];
        for (var i = 0; i < shares.Length; i++)
        {
            atHome[i] += shares[i];
            behind[i] += shares[i];
        }

        atHome[queue]--;
        behind[queue]--;
    }

    private double[] Shares(string home, ImmutableArray<QueueId> own)
    {
        behindAtHome.TryAdd(home, new double[loads.Count]);
        var at = HomeUtilisation(own);
        var weights = loads.Select((load, i) => own.Contains(hall.Queues[i].Id) ? 0 : load * Math.Exp(Tilt * (utilisation[i] - at))).ToArray();
        var sum = weights.Sum();
        return sum > 0 ? [.. weights.Select(x => x / sum)] : weights;
    }

    private double HomeUtilisation(ImmutableArray<QueueId> own)
    {
        var sum = own.Sum(x => loads[hall.IndexOf(x)]);
        return sum > 0 ? own.Sum(x => loads[hall.IndexOf(x)] * utilisation[hall.IndexOf(x)]) / sum : 0;
    }

    /// <summary>Load ÷ own windows, a window with several own queues counted in parts, by their loads.</summary>
    private static double[] Utilisation(Hall hall, IReadOnlyList<double> loads)
    {
        var windows = new double[loads.Count];
        foreach (var window in hall.Windows.Where(x => !x.Primary.IsEmpty))
        {
            var places = window.Primary.Select(hall.IndexOf).ToArray();
            var sum = places.Sum(x => loads[x]);
            foreach (var place in places)
            {
                windows[place] += sum > 0 ? loads[place] / sum : 0;
            }
        }

        return [.. loads.Select((x, i) => windows[i] > 0 ? x / windows[i] : 0)];
    }

    private sealed class Trainee(StaffMember clerk, WindowId window, string home, ImmutableArray<QueueId> own, int ordinal, int left, HashSet<int> skills)
    {
        public StaffMember Clerk => clerk;

        public WindowId Window => window;

        public string Home => home;

        public ImmutableArray<QueueId> Own => own;

        public int Ordinal => ordinal;

        public int Left { get; set; } = left;

        public HashSet<int> Skills => skills;
    }
}
