using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Queueing.Gateway.Streams;

/// <summary>One client's event stream. Nothing is buffered: each write waits until the client has taken it.</summary>
internal sealed class SseStream : IDisposable
{
    private static readonly byte[] Opening = "retry: 1000\n\n"u8.ToArray();
    private static readonly byte[] Comment = ": \n\n"u8.ToArray();
    private readonly HttpContext http;
    private readonly SseHost host;
    private readonly string name;
    private readonly CancellationTokenSource ended;

    public SseStream(HttpContext http, SseHost host, string name)
    {
        this.http = http;
        this.host = host;
        this.name = name;
        ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.Stopping);
        host.Metrics.StreamClients(name, 1);
    }

    /// <summary>Gets what ends with the client or with the gateway.</summary>
    public CancellationToken Ended => ended.Token;

    /// <summary>Gets the id of the last event that the client has seen, before it lost the stream.</summary>
    public string? LastEventId => http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 and <= 128 } id] ? id : null;

    /// <summary>Makes an event's bytes. The data is JSON on one line.</summary>
    public static byte[] Event(string name, string? id, ReadOnlySpan<byte> data)
    {
        var head = Encoding.UTF8.GetBytes(id is null ? $"event: {name}\ndata: " : $"event: {name}\nid: {id}\ndata: ");
        var bytes = new byte[head.Length + data.Length + 2];
        head.CopyTo(bytes, 0);
        data.CopyTo(bytes.AsSpan(head.Length));
        bytes[^2] = bytes[^1] = (byte)'\n';
        return bytes;
    }

    public Task OpenAsync()
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var response = http.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        return WriteAsync(Opening);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await http.Response.Body.WriteAsync(bytes, Ended);
        await http.Response.Body.FlushAsync(Ended);
    }

    /// <summary>Waits for a change, showing a sign of life when none comes for long.</summary>
    public async Task WaitAsync(Task change)
    {
        await change.WaitAsync(host.Heartbeat, host.Time, Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!change.IsCompleted && !Ended.IsCancellationRequested)
        {
            await WriteAsync(Comment);
        }
    }

    public void Dispose()
    {
        host.Metrics.StreamClients(name, -1);
        ended.Dispose();
    }
}
