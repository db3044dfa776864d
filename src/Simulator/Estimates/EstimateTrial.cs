using System.Collections.Immutable;
using Queueing.Domain.Estimates;

namespace Queueing.Simulator.Estimates;

/// <summary>
/// Tries estimators on a trace: trained on the earlier days, scored on the later ones. The learners go on learning from each
/// wait that has ended, as in a hall; one is also scored as it stood when training ended.
/// </summary>
public sealed class EstimateTrial
{
    private readonly WaitFamilies learned = new();
    private readonly WaitFamilies squares = new(robust: false);
    private readonly SortedDictionary<string, WaitScorer> queues = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Contender> contenders;
    private SortedDictionary<string, WaitModel>? frozen;

    private EstimateTrial() => contenders =
    [
        Single("last served, its queue", x => x.Signs.LastWait),
        Single("last served, the hall", x => x.HallLast),
        Single("head of line, its queue", x => x.Signs.HeadWait),
        Single("head of line, the hall", x => x.Signs.OldestWait),
        Single(Contender.Rolling + ", its queue", x => x.Signs.RecentMean),
        Single(Contender.Rolling + ", the hall", x => x.HallMean),
        Single(Contender.Rolling + ", the hall, no waits too", x => x.HallMeanOfAll),
        new("fluid drain", true, (wait, _) => Drain(wait)),
        new("least squares", false, (_, said) => said.Squares),
        new(Contender.Frozen, false, (wait, said) => Frozen(wait) ?? said.Learned),
        new(Contender.Learned, false, (_, said) => said.Learned),
    ];

    /// <summary>Runs a trial.</summary>
    /// <param name="train">The waits of the earlier days, each in order.</param>
    /// <param name="test">The waits of the later days.</param>
    /// <returns>The scores.</returns>
    public static EstimateTable Run(
        IReadOnlyList<ImmutableArray<TraceWait>> train,
        IReadOnlyList<ImmutableArray<TraceWait>> test)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(test);
        var trial = new EstimateTrial();
        foreach (var day in train)
        {
            trial.Play(day, scored: false);
        }

        trial.Freeze(train);
        foreach (var day in test)
        {
            trial.Play(day, scored: true);
        }

        return new EstimateTable(
            [.. trial.contenders.Select(x => new EstimateRow(x.Name, x.IsSingle, x.HasRange, x.Scorer.Score))],
            [.. trial.queues.Select(x => new EstimateRow(x.Key, false, true, x.Value.Score))]);
    }

    private static Contender Single(string name, Func<TraceWait, double> say) =>
        new(name, true, (wait, _) => new Said(say(wait), null, null)) { HasRange = false };

    private static Said Drain(TraceWait wait)
    {
        var range = DrainEstimate.Of(
            (int)Math.Round(wait.Signs.Ahead) + wait.Signs.Beside,
            wait.Signs.Windows - wait.Signs.Busy,
            Math.Max(1, wait.Signs.Windows),
            TimeSpan.FromSeconds(wait.Signs.MeanService));
        return new Said(wait.Signs.Drain, range?.Low.TotalSeconds, range?.High.TotalSeconds);
    }

    private static Said Of(WaitFamilies families, OpenWait open, TraceWait wait) => families.FamilyOf(open.Queue) switch
    {
        WaitFamily.Queue => Said.Of(open.Own),
        WaitFamily.Hall => Said.Of(open.Hall),
        _ => Drain(wait),
    };

    private void Play(ImmutableArray<TraceWait> day, bool scored)
    {
        var open = new PriorityQueue<(TraceWait Wait, OpenWait Learned, OpenWait Squares), (int EndsAt, int Place)>();
        for (var i = 0; i < day.Length; i++)
        {
            var wait = day[i];
            while (open.TryPeek(out _, out var next) && next.EndsAt <= wait.BeginsAt)
            {
                End(open.Dequeue());
            }

            var (ours, theirs) = (learned.Begin(wait.Queue, wait.Signs), squares.Begin(wait.Queue, wait.Signs));
            if (scored)
            {
                Score(wait, (Of(learned, ours, wait), Of(squares, theirs, wait)));
            }

            open.Enqueue((wait, ours, theirs), (wait.EndsAt, i));
        }

        while (open.Count > 0)
        {
            End(open.Dequeue());
        }

        learned.EndDay();
        squares.EndDay();
    }

    private void End((TraceWait Wait, OpenWait Learned, OpenWait Squares) ended)
    {
        learned.End(ended.Learned, ended.Wait.Seconds);
        squares.End(ended.Squares, ended.Wait.Seconds);
    }

    private void Score(TraceWait wait, (Said Learned, Said Squares) said)
    {
        foreach (var contender in contenders)
        {
            contender.Score(wait, said);
        }

        if (!queues.TryGetValue(wait.Queue, out var scorer))
        {
            queues.Add(wait.Queue, scorer = new WaitScorer());
        }

        said.Learned.Score(scorer, wait.Seconds);
    }

    private void Freeze(IReadOnlyList<ImmutableArray<TraceWait>> train)
    {
        frozen = new SortedDictionary<string, WaitModel>(StringComparer.Ordinal);
        foreach (var queue in train.SelectMany(day => day.Select(wait => wait.Queue)).Distinct(StringComparer.Ordinal))
        {
            if (learned.ModelOf(queue) is { } model)
            {
                frozen.Add(queue, model);
            }
        }
    }

    private Said? Frozen(TraceWait wait) =>
        frozen!.TryGetValue(wait.Queue, out var model) ? Said.Of(model.Forecast(wait.Signs)) : null;
}
