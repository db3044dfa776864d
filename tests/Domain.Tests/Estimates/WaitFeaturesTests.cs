using Queueing.Domain.Estimates;

namespace Queueing.Domain.Tests.Estimates;

public sealed class WaitFeaturesTests
{
    private static readonly WaitSigns Signs = new(
        PriorityClass: 0, Ahead: 6, Waiting: 9, Beside: 4, HeadWait: 400, OldestWait: 900, LastWait: 300, RecentMean: 250, Windows: 2, Busy: 2, MeanService: 60, Drain: 500);

    /// <summary>One customer takes a window 60 s, two windows 30 s.</summary>
    private static readonly double[] Shared = [1, 500, 360, 300, 400, 250, 180, 300, 390, 900, 20, Math.Sqrt(300), 30];

    [Fact]
    public void Each_feature_is_what_its_place_says() => Of(Signs).ShouldBe([.. Shared, 0, 0, 0, 0, 0, 0, 0, 0]);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 4)]
    [InlineData(7, 4)]
    public void Two_classes_beside_the_ordinary_have_features_of_their_own_and_further_ones_are_the_last(int priority, int from)
    {
        var own = new double[8];
        ((double[])[1, 300, 400, 250]).CopyTo(own, from);
        Of(Signs with { PriorityClass = priority }).ShouldBe([.. Shared, .. own]);
    }

    [Fact]
    public void Without_a_window_a_line_moves_as_through_one() => Of(Signs with { Windows = 0 })[6].ShouldBe(360);

    [Fact]
    public void What_stood_there_before_is_gone() => Of(Signs, before: 7).ShouldBe([.. Shared, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static double[] Of(WaitSigns signs, double before = 0)
    {
        var features = new double[WaitFeatures.Count];
        Array.Fill(features, before);
        WaitFeatures.Fill(signs, features);
        return features;
    }
}
