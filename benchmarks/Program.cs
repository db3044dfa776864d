using BenchmarkDotNet.Running;
using Queueing.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(JournalAppendBenchmarks).Assembly).Run(args);
