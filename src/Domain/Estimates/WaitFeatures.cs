namespace Queueing.Domain.Estimates;

/// <summary>
/// The regression's features of <see cref="WaitSigns"/>: POLICY's five, the load beside, and square roots for waits that grow
/// slower than the line. Each is homogeneous in time, so the same regression fits seconds at a call centre and minutes in a hall.
/// </summary>
internal static class WaitFeatures
{
    /// <summary>Classes told apart; a hall's further ones count as the last of these.</summary>
    private const int Classes = 3;

    private const int Shared = 13;
    private const int PerClass = 4;

    public const int Count = Shared + ((Classes - 1) * PerClass);

    public static void Fill(in WaitSigns signs, Span<double> features)
    {
        var pace = signs.MeanService / Math.Max(1, signs.Windows);
        var line = (signs.Ahead + signs.Beside) * pace;
        features[0] = 1;
        features[1] = signs.Drain;
        features[2] = signs.Ahead * signs.MeanService;
        features[3] = signs.LastWait;
        features[4] = signs.HeadWait;
        features[5] = signs.RecentMean;
        features[6] = signs.Ahead * pace;
        features[7] = line;
        features[8] = (signs.Waiting + signs.Beside) * pace;
        features[9] = signs.OldestWait;
        features[10] = Math.Sqrt(signs.HeadWait);
        features[11] = Math.Sqrt(line);
        features[12] = Math.Sqrt(signs.OldestWait);
        features[Shared..].Clear();
        if (Math.Min(signs.PriorityClass, Classes - 1) is > 0 and var known)
        {
            var own = features.Slice(Shared + ((known - 1) * PerClass), PerClass);
            own[0] = 1;
            own[1] = line;
            own[2] = signs.HeadWait;
            own[3] = signs.RecentMean;
        }
    }
}
