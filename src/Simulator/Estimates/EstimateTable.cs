using System.Collections.Immutable;

namespace Queueing.Simulator.Estimates;

/// <summary>The scores of all estimators on the same waits, and whether POLICY's targets are met.</summary>
/// <param name="Rows">The estimators; the learned one last.</param>
/// <param name="Queues">The learned one's score for each queue.</param>
public sealed record EstimateTable(ImmutableArray<EstimateRow> Rows, ImmutableArray<EstimateRow> Queues)
{
    /// <summary>Gets the learned estimator's row.</summary>
    public EstimateRow Learned => Rows[^1];

    /// <summary>Gets the least mean absolute error of a single estimator, in seconds.</summary>
    public double BestSingle => Rows.Where(x => x.IsSingle).Min(x => x.Score.MeanAbsoluteError);

    /// <summary>Gets the least mean squared error of the rolling means.</summary>
    public double RollingSquares => Rows
        .Where(x => x.Name.StartsWith(Contender.Rolling, StringComparison.Ordinal))
        .Min(x => x.Score.MeanSquaredError);

    /// <summary>Gets the row of the learned estimator as it stood when training ended.</summary>
    public EstimateRow Frozen => Rows.Single(x => x.Name == Contender.Frozen);

    /// <summary>Tells what of POLICY's targets an estimator reached.</summary>
    /// <param name="row">One of the estimators with a range.</param>
    /// <returns>The targets, the two errors' before bias and coverage.</returns>
    public ImmutableArray<EstimateTarget> Targets(EstimateRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var score = row.Score;
        return
        [
            new("MAE ÷ the best single estimator's", score.MeanAbsoluteError / BestSingle, 0, 0.8),
            new("MSE ÷ the rolling mean's", score.MeanSquaredError / RollingSquares, 0, 0.65),
            new("bias ÷ mean wait", score.Bias / score.MeanWait, -0.05, 0.05),
            new("coverage of the 80 % range", score.Coverage, 0.78, 0.82),
        ];
    }
}
