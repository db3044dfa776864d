using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Queueing.Benchmarks.Crowd;

/// <summary>One board on its event stream. It notes when it first hears of each call that was made.</summary>
internal sealed class BoardWatch(HttpClient http, string path, ConcurrentDictionary<string, long> called, ConcurrentBag<double> delays)
{
    private readonly HashSet<string> heard = [];

    /// <summary>Gets how many bytes came.</summary>
    public long Bytes { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, stop);
        using var stream = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(stop), Encoding.UTF8, false, 64 * 1024);
        var (last, at) = (string.Empty, 0L);
        while (await stream.ReadLineAsync(stop) is { } line)
        {
            var now = Stopwatch.GetTimestamp();
            Bytes += Encoding.UTF8.GetByteCount(line);
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                // A board may hear of a call before the clerk does: what came is looked at when the next comes.
                Note(last, at);
                (last, at) = (line, now);
            }
        }
    }

    // Parsing three hundred boards would be measured too: a call is known by its number and window as they stand in the text.
    private void Note(string line, long now)
    {
        foreach (var (call, at) in called)
        {
            if (!heard.Contains(call) && line.Contains(call, StringComparison.Ordinal))
            {
                heard.Add(call);
                delays.Add(Math.Max(0, Stopwatch.GetElapsedTime(at, now).TotalMilliseconds));
            }
        }
    }
}
