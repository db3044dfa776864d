using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Queueing.Benchmarks.Budgets;

/// <summary>The time from the start of the gateway's process, as built and with a fresh data directory, to its first readiness.</summary>
internal static class StartUp
{
    private const int Starts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task<Budget> MeasureAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            times.Add(await Progress.Of("start", OnceAsync()));
            Progress.Say($"first answer after {times[i]:0.00} s");
        }

        times.Sort();
        var median = times[Starts / 2];
        return new Budget(
            "Start to first answer, embedded, all shipped halls", $"{median:0.00} s (median of {Starts}; {times[0]:0.00}–{times[^1]:0.00})", "≤ 2.5 s", median <= 2.5);
    }

    private static async Task<double> OnceAsync()
    {
        using var directory = new TemporaryDirectory();
        var address = $"http://127.0.0.1:{FreePort()}";
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Queueing.Gateway.dll"), "serve", "--data", directory.Path, "--halls", HallDirectory.Shipped, "--urls", address])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        using var http = new HttpClient();
        while (!await IsReadyAsync(http, address + "/health/ready"))
        {
            await Task.Delay(Pause);
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        process.Kill();
        await process.WaitForExitAsync();
        return seconds;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, string address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
