using System.Diagnostics;

namespace Queueing.Benchmarks.Budgets;

/// <summary>A stage in a process of its own, with the garbage collector of the gateway. It ends when its input is closed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    public static ChildProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_gcServer"] = "1";
        return new ChildProcess(Process.Start(start)!);
    }

    public async Task<string> LineAsync() =>
        await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the stage ended early");

    public async Task TellAsync(params string[] lines)
    {
        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
