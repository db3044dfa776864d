using System.Text;

namespace Queueing.Benchmarks.Budgets;

/// <summary>A request as it goes over the wire, with a place for the idempotency key if it has one.</summary>
internal sealed class RequestBytes
{
    private const string Key = "00000000000000000000000000000000";
    private readonly bool rising;
    private readonly int key;

    private RequestBytes(string text, bool rising = false)
    {
        this.rising = rising;
        Bytes = Encoding.UTF8.GetBytes(text);
        key = Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Key));
    }

    public byte[] Bytes { get; }

    /// <param name="path">The path.</param>
    /// <param name="token">The caller's token.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="rising">Whether the keys begin with the time (UUID version 7) or are all random (version 4).</param>
    public static RequestBytes Post(string path, string token, string body, bool rising) => new(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {Key}\r\n" +
        $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}",
        rising);

    public static RequestBytes Get(string path, string? etag = null) => new(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{(etag is null ? string.Empty : $"If-None-Match: {etag}\r\n")}\r\n");

    public RequestBytes Copy() => new(Encoding.UTF8.GetString(Bytes), rising);

    /// <summary>Writes another key, as a careful client would.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        if (key >= 0)
        {
            (rising ? Guid.CreateVersion7() : Guid.NewGuid()).TryFormat(Bytes.AsSpan(key), out _, "N");
        }

        return Bytes;
    }
}
