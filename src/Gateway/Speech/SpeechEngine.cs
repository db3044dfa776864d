using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;

namespace Queueing.Gateway.Speech;

/// <summary>
/// Speaks by eSpeak NG, a small speech program that most systems have a package of. What was spoken is kept: all boards of a hall
/// ask for the same within a second.
/// </summary>
internal sealed partial class SpeechEngine(ILogger<SpeechEngine> log) : IDisposable
{
    private const string Program = "espeak-ng";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    // At about 150 kB each: as many calls as two minutes of a large hall have.
    private readonly MemoryCache spoken = new(new MemoryCacheOptions { SizeLimit = 200 });
    private readonly SemaphoreSlim one = new(1);
    private volatile bool isMissing;

    /// <summary>Speaks a text.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="text">The text.</param>
    /// <returns>The sound; null when the program is not there or fails.</returns>
    public Task<Wave?> SpeakAsync(string language, string text) => isMissing
        ? Task.FromResult<Wave?>(null)
        : spoken.GetOrCreate((language, text), entry =>
        {
            entry.SetSize(1).SetAbsoluteExpiration(Kept);
            return new Lazy<Task<Wave?>>(() => MakeAsync(language, text));
        })!.Value;

    public void Dispose()
    {
        spoken.Dispose();
        one.Dispose();
    }

    private async Task<Wave?> MakeAsync(string language, string text)
    {
        await one.WaitAsync();
        try
        {
            using var late = new CancellationTokenSource(Patience);
            return await RunAsync(language, text, late.Token);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            isMissing = true;
            LogMissing(log, missing.Message);
            return null;
        }
        catch (Exception failed) when (failed is IOException or OperationCanceledException)
        {
            LogFailed(log, failed.Message);
            return null;
        }
        finally
        {
            one.Release();
        }
    }

    private static async Task<Wave?> RunAsync(string language, string text, CancellationToken late)
    {
        var start = new ProcessStartInfo(Program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var argument in (string[])["-b", "1", "-v", language == "zh" ? "cmn" : "en-gb", "-s", language == "zh" ? "165" : "150", "--stdin", "--stdout"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), late);
            process.StandardInput.Close();
            using var made = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(made, late);
            await process.WaitForExitAsync(late);
            return process.ExitCode == 0 ? Wave.Parse(made.ToArray()) : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "announcements are not spoken by the service: espeak-ng does not start ({Why}); boards use their browser's voice, or a chime")]
    private static partial void LogMissing(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "an announcement was not spoken: {Why}")]
    private static partial void LogFailed(ILogger log, string why);
}
