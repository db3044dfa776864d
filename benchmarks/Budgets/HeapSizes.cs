using System.Globalization;

namespace Queueing.Benchmarks.Budgets;

/// <summary>What a hall takes of the heap.</summary>
internal static class HeapSizes
{
    private const int Copies = 100;
    private const double Megabyte = 1024 * 1024;

    public static async Task<Budget[]> MeasureAsync()
    {
        var one = await Progress.Of("one small hall", TwoLinesAsync(HeapStage.SmallVerb, "1"));
        var many = await Progress.Of($"{Copies + 1} small halls", TwoLinesAsync(HeapStage.SmallVerb, $"{Copies + 1}"));
        var large = await Progress.Of("a day of the huadu hall", TwoLinesAsync(HeapStage.LargeVerb));
        var (poked, active) = (PerHall(one[0], many[0]), PerHall(one[1], many[1]));
        var growth = Number(large[0]) / Megabyte;
        return
        [
            new Budget("A small idle hall (10 windows), poked", $"{poked:0.000} MB", "≤ 0.3 MB", poked <= 0.3),
            new Budget("The same with all its queues and windows active", $"{active:0.000} MB", "≤ 0.3 MB", active <= 0.3),
            new Budget($"The huadu hall after a day ({large[1]} tickets finished)", $"{growth:0.0} MB", "≤ 20 MB", growth <= 20),
        ];
    }

    private static async Task<string[]> TwoLinesAsync(params string[] arguments)
    {
        await using var stage = ChildProcess.Start(arguments);
        return [await stage.LineAsync(), await stage.LineAsync()];
    }

    private static double PerHall(string one, string many) => (Number(many) - Number(one)) / Copies / Megabyte;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
