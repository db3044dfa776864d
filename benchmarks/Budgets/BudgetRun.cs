namespace Queueing.Benchmarks.Budgets;

/// <summary>Measures the budgets that apply and prints them as a table.</summary>
internal static class BudgetRun
{
    public static async Task RunAsync()
    {
        Budget[] budgets = [await StartUp.MeasureAsync(), .. await Rates.MeasureAsync(), .. await HeapSizes.MeasureAsync()];
        Console.WriteLine();
        Console.WriteLine("| Budget | Measured | Target | |\n|---|---|---|---|");
        Array.ForEach(budgets, Console.WriteLine);
    }
}
