using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Queueing.Benchmarks;
using Queueing.Benchmarks.Budgets;
using Queueing.Benchmarks.Crowd;

switch (args)
{
    case ["budgets"]:
        await BudgetRun.RunAsync();
        break;
    case ["crowd"]:
        await CrowdRun.RunAsync();
        break;
    case [GatewayStage.Verb, var data, var halls]:
        await GatewayStage.RunAsync(data, halls);
        break;
    case [HeapStage.SmallVerb, var copies]:
        await HeapStage.SmallAsync(int.Parse(copies, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case [HeapStage.LargeVerb]:
        await HeapStage.LargeAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(JournalAppendBenchmarks).Assembly).Run(
            args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
        break;
}
