using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Queueing.EndToEnd.Tests.Harness;

/// <summary>The gateway as it is deployed: a process of its own, which can be killed at any instruction and started again.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private readonly string dll = Path.Combine(AppContext.BaseDirectory, "Queueing.Gateway.dll");
    private readonly string root = Directory.CreateTempSubdirectory("queueing-").FullName;
    private readonly StringBuilder output = new();
    private readonly int port = FreePort();
    private Process? process;

    private readonly string hall;

    /// <summary>Prepares a gateway with the hall that these tests run.</summary>
    public GatewayProcess(int windows, string tidalMode = "off")
        : this(TestHall.Id, TestHall.Json(windows, tidalMode))
    {
    }

    /// <summary>Prepares a gateway with any hall.</summary>
    /// <param name="hall">Its id.</param>
    /// <param name="json">Its file.</param>
    public GatewayProcess(string hall, string json)
    {
        this.hall = hall;
        Directory.CreateDirectory(HallsDirectory);
        File.WriteAllText(Path.Combine(HallsDirectory, $"{hall}.json"), json);
    }

    public Uri Address => new($"http://127.0.0.1:{port}");

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Gets or sets what the hall's clock shows at the next start.</summary>
    public string Clock { get; set; } = TestHall.Opening;

    /// <summary>Gives it another hall beside its own.</summary>
    public void AddHall(string id, string json) => File.WriteAllText(Path.Combine(HallsDirectory, $"{id}.json"), json);

    /// <summary>Gets the directory of the journal and the key.</summary>
    public string DataDirectory => Path.Combine(root, "data");

    private string HallsDirectory => Path.Combine(root, "halls");

    /// <summary>Starts the process and waits until it is ready.</summary>
    /// <returns>How long it took to the first answer.</returns>
    public async Task<TimeSpan> Start()
    {
        var clock = Stopwatch.StartNew();
        process = Launch(Serve(Address.ToString()));
        using var http = new HttpClient { BaseAddress = Address };
        while (clock.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"the gateway ended with {process.ExitCode}:\n{Output}");
            }

            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return clock.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"the gateway was not ready in a minute:\n{Output}");
    }

    /// <summary>Kills the process as a power cut would (SIGKILL).</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Has the gateway sign a token with its own key, for its hall or another.</summary>
    public async Task<string> Token(string role, string name, string? another = null)
    {
        using var printer = Process.Start(new ProcessStartInfo("dotnet", [
            dll, "token", "--data", DataDirectory, "--hall", another ?? hall, "--role", role, "--name", name, "--days", "1"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var printed = await printer.StandardOutput.ReadToEndAsync();
        await printer.WaitForExitAsync();
        return printer.ExitCode == 0 ? printed.Trim() : throw new InvalidOperationException(printed);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await Kill();
        }

        Directory.Delete(root, recursive: true);
    }

    /// <summary>Starts another process on the same data, which has to end by itself.</summary>
    /// <returns>Its exit code and all it printed.</returns>
    public async Task<(int ExitCode, string Printed)> StartSecond(CancellationToken giveUp)
    {
        using var second = Process.Start(new ProcessStartInfo("dotnet", [dll, .. Serve("http://127.0.0.1:0")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var printed = await Task.WhenAll(second.StandardOutput.ReadToEndAsync(giveUp), second.StandardError.ReadToEndAsync(giveUp));
        await second.WaitForExitAsync(giveUp);
        return (second.ExitCode, string.Concat(printed));
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string[] Serve(string url) =>
        ["serve", "--data", DataDirectory, "--halls", HallsDirectory, "--urls", url, "--clock", Clock, "--webhook-target", "127.0.0.1"];

    private Process Launch(params string[] arguments)
    {
        var started = Process.Start(new ProcessStartInfo("dotnet", [dll, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        started.OutputDataReceived += Keep;
        started.ErrorDataReceived += Keep;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            output.AppendLine(line.Data);
        }
    }
}
