namespace Queueing.Tidy.Tests.Shapes;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(0.5, 5)]
    [InlineData(0.9, 9)]
    [InlineData(1, 10)]
    public void A_quantile_is_one_of_the_values(double share, int expected) =>
        Quantile.Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share).ShouldBe(expected);
}
