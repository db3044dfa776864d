using System.Diagnostics;

namespace Queueing.Benchmarks.Budgets;

/// <summary>Says what is going on, so that nothing is silent for two seconds.</summary>
internal static class Progress
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1.5);
    private static readonly long Started = Stopwatch.GetTimestamp();

    public static void Say(string text) => Console.WriteLine($"[{Stopwatch.GetElapsedTime(Started).TotalSeconds,5:0.0} s] {text}");

    /// <summary>Repeats what is waited for until it is there.</summary>
    public static async Task<T> Of<T>(string what, Task<T> task)
    {
        while (await Task.WhenAny(task, Task.Delay(Period)) != task)
        {
            Say($"{what} …");
        }

        return await task;
    }
}
