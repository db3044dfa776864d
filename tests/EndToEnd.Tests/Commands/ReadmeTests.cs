using System.Diagnostics;
using System.Net;

namespace Queueing.EndToEnd.Tests.Commands;

/// <summary>The README's first command, as a reader gives it: from the root of the checkout.</summary>
public sealed class ReadmeTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task The_first_command_plays_a_live_day_without_a_violation_from_the_root_of_a_checkout()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var run = Process.Start(new ProcessStartInfo("dotnet", [
            "run", "--no-build", "-c", Configuration, "--project", "src/Gateway", "--", "live", "--minutes", "1", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Root(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var board = await AddressOf("board", run.StandardOutput, giveUp.Token);
            using var http = new HttpClient();
            (await http.GetAsync(board, giveUp.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);

            var day = await run.StandardOutput.ReadToEndAsync(giveUp.Token);
            await run.WaitForExitAsync(giveUp.Token);
            run.ExitCode.ShouldBe(0, day);
            day.ShouldContain("accounts: everybody accounted for exactly once");
        }
        finally
        {
            if (!run.HasExited)
            {
                run.Kill(entireProcessTree: true);
                await run.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Queueing.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static async Task<Uri> AddressOf(string name, StreamReader output, CancellationToken giveUp)
    {
        var seen = new List<string>();
        while (await output.ReadLineAsync(giveUp) is { } line)
        {
            seen.Add(line);
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, var address] && first == name)
            {
                return new Uri(address);
            }
        }

        throw new InvalidOperationException(string.Join('\n', seen));
    }
}
