using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.Skills;

/// <summary>
/// The quotas behind a plan. Of the skills given to a home's clerks, queue j is due the share load_j · e^(κρ_j),
/// normalised, ρ being load ÷ own windows (of queues that share windows, taken together); each next skill goes to the queue furthest behind its share, in this home and in the
/// hall together.
/// </summary>
internal sealed class SkillQuotas
{
    /// <summary>κ: how strongly links lead to queues with much load for their windows. On the reference hall 1 did best of 0, 1, 2 and 4.</summary>
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
                GiveAtHome(home, own, hall.IndexOf(queue));
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
        GiveAtHome(home, own, queue);
        Count(behind, Shares(home, own), queue);
    }

    /// <summary>Skills that are there fill their home's quotas and not the hall's: catching up with the past would train many in one thing.</summary>
    private void GiveAtHome(string home, ImmutableArray<QueueId> own, int queue)
    {
        var shares = Shares(home, own);
        Count(behindAtHome[home], shares, queue);
    }

    private static void Count(double[] behind, double[] shares, int queue)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            behind[i] += shares[i];
        }

        behind[queue]--;
    }

    private double[] Shares(string home, ImmutableArray<QueueId> own)
    {
        behindAtHome.TryAdd(home, new double[loads.Count]);
        var weights = loads.Select((load, i) => own.Contains(hall.Queues[i].Id) ? 0 : load * Math.Exp(Tilt * utilisation[i])).ToArray();
        var sum = weights.Sum();
        return sum > 0 ? [.. weights.Select(x => x / sum)] : weights;
    }

    private double HomeUtilisation(ImmutableArray<QueueId> own) => utilisation[hall.IndexOf(own[0])];

    /// <summary>
    /// Load ÷ own windows. Queues that share a window of their own, directly or through others, share their windows: taken apart,
    /// a small queue at a busy one's window would seem to have none.
    /// </summary>
    private static double[] Utilisation(Hall hall, IReadOnlyList<double> loads)
    {
        var group = Enumerable.Range(0, loads.Count).ToArray();
        var homes = hall.Windows.Where(x => !x.Primary.IsEmpty).Select(x => x.Primary.Select(hall.IndexOf).ToArray()).ToArray();
        foreach (var own in homes)
        {
            var joined = own.Select(x => group[x]).ToArray();
            group = [.. group.Select(x => joined.Contains(x) ? joined[0] : x)];
        }

        return
        [
            .. group.Select(x => homes.Count(own => group[own[0]] == x) is > 0 and var windows
                ? loads.Where((_, i) => group[i] == x).Sum() / windows
                : 0),
        ];
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
