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
    private readonly Dictionary<string, Home> homes = new(StringComparer.Ordinal);
    private readonly double[] behind;
    private readonly List<Trainee> trainees = [];

    public SkillQuotas(Hall hall, IReadOnlyList<double> loads, IEnumerable<StaffId> chosen, int mostFurther)
    {
        (this.hall, this.loads) = (hall, loads);
        behind = new double[loads.Count];
        utilisation = Utilisation(hall, loads);
        var among = chosen.ToHashSet();
        foreach (var clerk in hall.Staff)
        {
            if (clerk.HomeWindow is not { } window || hall.Windows[hall.IndexOf(window)].Primary is not [_, ..] own)
            {
                continue;
            }

            var home = HomeOf(own);
            var further = clerk.Skills.Except(own).ToArray();

            // Skills that are there fill their home's quotas and not the hall's: catching up with the past would train many in one thing.
            foreach (var queue in further)
            {
                Count(home.Behind, home.Shares, hall.IndexOf(queue));
            }

            if (among.Contains(clerk.Id))
            {
                home.Trainees++;
                trainees.Add(new Trainee(clerk.Id, window, home, home.Trainees, mostFurther - further.Length, [.. clerk.Skills.Select(hall.IndexOf)]));
            }
        }
    }

    public ImmutableArray<Training> Propose(int trainings)
    {
        var plan = ImmutableArray.CreateBuilder<Training>();
        while (plan.Count < trainings && Next() is { } trainee)
        {
            var queue = Furthest(trainee);
            trainee.Left = queue < 0 ? 0 : trainee.Left - 1;
            if (queue >= 0)
            {
                Count(trainee.Home.Behind, trainee.Home.Shares, queue);
                Count(behind, trainee.Home.Shares, queue);
                trainee.Skills.Add(queue);
                plan.Add(new Training(trainee.Clerk, trainee.Window, hall.Queues[queue].Id));
            }
        }

        return plan.ToImmutable();
    }

    /// <summary>The next to be trained: who has fewest further skills, of each home one after the other, the least loaded home first.</summary>
    private Trainee? Next() => trainees.Where(x => x.Left > 0)
        .OrderByDescending(x => x.Left).ThenBy(x => x.Ordinal).ThenBy(x => x.Home.Utilisation).ThenBy(x => hall.IndexOf(x.Window))
        .FirstOrDefault();

    /// <summary>The queue furthest behind its share among those that somebody may learn; −1 for none.</summary>
    private int Furthest(Trainee trainee)
    {
        var (home, best, furthest) = (trainee.Home, -1, double.NegativeInfinity);
        for (var queue = 0; queue < home.Shares.Length; queue++)
        {
            var after = home.Behind[queue] + behind[queue] + (2 * home.Shares[queue]);
            if (home.Shares[queue] > 0 && !trainee.Skills.Contains(queue) && after > furthest)
            {
                (best, furthest) = (queue, after);
            }
        }

        return best;
    }

    private static void Count(double[] behind, double[] shares, int queue)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            behind[i] += shares[i];
        }

        behind[queue]--;
    }

    private Home HomeOf(ImmutableArray<QueueId> own)
    {
        var name = string.Join(',', own);
        if (!homes.TryGetValue(name, out var home))
        {
            homes[name] = home = new Home(Shares(own), utilisation[hall.IndexOf(own[0])]);
        }

        return home;
    }

    private double[] Shares(ImmutableArray<QueueId> own)
    {
        var weights = loads.Select((load, i) => own.Contains(hall.Queues[i].Id) ? 0 : load * Math.Exp(Tilt * utilisation[i])).ToArray();
        var sum = weights.Sum();
        return sum > 0 ? [.. weights.Select(x => x / sum)] : weights;
    }

    /// <summary>
    /// Load ÷ own windows. Queues that share a window of their own, directly or through others, share their windows: taken apart,
    /// a small queue at a busy one's window would seem to have none.
    /// </summary>
    private static double[] Utilisation(Hall hall, IReadOnlyList<double> loads)
    {
        var group = Enumerable.Range(0, loads.Count).ToArray();
        var primaries = hall.Windows.Where(x => !x.Primary.IsEmpty).Select(x => x.Primary.Select(hall.IndexOf).ToArray()).ToArray();
        foreach (var own in primaries)
        {
            var joined = own.Select(x => group[x]).ToArray();
            group = [.. group.Select(x => joined.Contains(x) ? joined[0] : x)];
        }

        return
        [
            .. group.Select(x => primaries.Count(own => group[own[0]] == x) is > 0 and var windows
                ? loads.Where((_, i) => group[i] == x).Sum() / windows
                : 0),
        ];
    }

    /// <summary>The clerks whose windows have the same queues of their own.</summary>
    private sealed class Home(double[] shares, double utilisation)
    {
        public double[] Shares => shares;

        public double Utilisation => utilisation;

        public double[] Behind { get; } = new double[shares.Length];

        public int Trainees { get; set; }
    }

    private sealed class Trainee(StaffId clerk, WindowId window, Home home, int ordinal, int left, HashSet<int> skills)
    {
        public StaffId Clerk => clerk;

        public WindowId Window => window;

        public Home Home => home;

        public int Ordinal => ordinal;

        public int Left { get; set; } = left;

        public HashSet<int> Skills => skills;
    }
}
