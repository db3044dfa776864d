using System.Text.Json;
using Queueing.LiveHall.Api;

namespace Queueing.LiveHall.Floor;

/// <summary>The newest thing a window told of itself, to be waited for.</summary>
internal sealed class WindowSignal(TimeProvider time)
{
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new();
    private WindowAnswer? latest;
    private long count;

    /// <summary>Gets how often the window has told of itself; what is told later than a remembered count is news.</summary>
    public long Count => Interlocked.Read(ref count);

    public void OnEvent(string type, string data)
    {
        if (type == "window" && JsonSerializer.Deserialize(data, ApiJson.Default.WindowAnswer) is { } window)
        {
            Offer(window);
        }
    }

    /// <summary>Waits for news, but no longer than a limit of wall time.</summary>
    public async Task<WindowAnswer?> WaitAsync(long after, TimeSpan limit, CancellationToken cancel)
    {
        Task change;
        lock (gate)
        {
            if (count > after)
            {
                return latest;
            }

            change = changed.Task;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(change, Task.Delay(limit, time, over.Token));
        over.Cancel();
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            return count > after ? latest : null;
        }
    }

    private void Offer(WindowAnswer window)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            latest = window;
            count++;
            told = changed;
            changed = new();
        }

        told.SetResult();
    }
}
