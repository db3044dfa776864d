using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Queueing.Benchmarks.Budgets;

/// <summary>One keep-alive connection that asks, reads the whole answer, and asks again.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<Connection> OpenAsync(IPEndPoint address)
    {
        var connection = new Connection();
        await connection.socket.ConnectAsync(address);
        return connection;
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The status of the answer.</returns>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
            {
                throw new IOException("the gateway closed the connection");
            }

            length += read;
            if (TryEnd(buffer.AsSpan(0, length), out var status))
            {
                return status;
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private static bool TryEnd(ReadOnlySpan<byte> answer, out int status)
    {
        status = 0;
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        status = Number(answer["HTTP/1.1 ".Length..]);
        var length = answer[..head].IndexOf(ContentLength);
        var body = length < 0 ? 0 : Number(answer[(length + ContentLength.Length)..]);
        return answer.Length >= head + 4 + body;
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out _) ? number : throw new IOException("the answer is not HTTP");

    private static ReadOnlySpan<byte> ContentLength => "Content-Length: "u8;
}
