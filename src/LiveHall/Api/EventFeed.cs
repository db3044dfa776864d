using System.Net.ServerSentEvents;

namespace Queueing.LiveHall.Api;

/// <summary>Follows a server-sent event stream through disconnections and restarts, resuming where it was.</summary>
internal sealed class EventFeed(HallApi api, TimeProvider time, string path, string token, Action<string, string> onEvent)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        string? last = null;
        for (var attempt = 0; !cancel.IsCancellationRequested; attempt++)
        {
            try
            {
                using var response = await api.OpenStreamAsync(path, token, last, cancel);
                using var stream = await response.Content.ReadAsStreamAsync(cancel);
                var parser = SseParser.Create(stream);
                await foreach (var item in parser.EnumerateAsync(cancel))
                {
                    attempt = 0;
                    last = parser.LastEventId;
                    onEvent(item.EventType, item.Data);
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException)
            {
                // The gateway is restarting, or dropped a slow reader: the next connection brings a snapshot.
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }

            await Pause(attempt, cancel);
        }
    }

    private async Task Pause(int attempt, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(RetryPolicy.Backoff(attempt, 1), time, cancel);
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
