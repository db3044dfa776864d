using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>Whom a server takes next, and who is more urgent than whom.</summary>
internal sealed class Precedence(RunState state)
{
    /// <summary>The rank of a class that the pool may not serve now.</summary>
    public const int Never = int.MaxValue;

    private const int Favoured = 0;
    private const int Own = 1;
    private const int OnlyIfIdle = int.MaxValue - 1;

    /// <summary>Gets the class whose head a free server of the pool takes next; null for nobody.</summary>
    public ClassState? Next(ServerPool pool)
    {
        if (pool.Lines is [var only] && pool.Rules.Helps.Count == 0)
        {
            return only.Line.Count > 0 ? only : null;
        }

        ClassState? best = null;
        var bestRank = Never;
        foreach (var candidate in pool.Lines)
        {
            if (candidate.Line.Count == 0)
            {
                continue;
            }

            var rank = Rank(pool, state.Customers[candidate.Line.Head].Class);
            if (rank != Never && (best is null || rank < bestRank || (rank == bestRank && IsBefore(candidate, best))))
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    /// <summary>How near a class is to a pool's duty now: the lowest comes first, whatever the discipline.</summary>
    public int Rank(ServerPool pool, int customerClass)
    {
        foreach (var help in pool.Rules.Helps)
        {
            if (help.Class == customerClass)
            {
                return Rank(pool, help);
            }
        }

        return pool.Rules.TakesAsListed ? Own + pool.Preferences[customerClass] : Own;
    }

    private int Rank(ServerPool pool, Help help)
    {
        if (help.Ratio is not { } ratio)
        {
            return state.Classes[help.Class].Present.Value >= help.Threshold ? Favoured : OnlyIfIdle;
        }

        var own = 0;
        foreach (var served in pool.Rules.Serves)
        {
            own += state.Classes[served].Waiting.Value;
        }

        return state.Classes[help.Class].Waiting.Value - (ratio * own) > help.Threshold ? Favoured : Never;
    }

    private bool IsBefore(ClassState a, ClassState b)
    {
        ref var x = ref state.Customers[a.Line.Head];
        ref var y = ref state.Customers[b.Line.Head];
        switch (state.System.Discipline)
        {
            case Discipline.Priority when state.Classes[x.Class].Rules.Priority != state.Classes[y.Class].Rules.Priority:
                return state.Classes[x.Class].Rules.Priority < state.Classes[y.Class].Rules.Priority;
            case Discipline.Accumulating:
                var (p, q) = (Accumulated(x), Accumulated(y));
                return p != q ? p > q : IsEarlier(x, y);
            case Discipline.HeadStart:
                return ((SeniorityLine)a.Line).HeadEntry.CompareTo(((SeniorityLine)b.Line).HeadEntry) < 0;
            default:
                return IsEarlier(x, y);
        }
    }

    private double Accumulated(in Customer customer) => state.Classes[customer.Class].Rules.Slope * (state.Now - customer.ArrivedAt);

    private static bool IsEarlier(in Customer x, in Customer y) => x.ArrivedAt != y.ArrivedAt ? x.ArrivedAt < y.ArrivedAt : x.Number < y.Number;
}
