using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Queueing.EndToEnd.Tests.Webhooks;

/// <summary>A receiver of its own, which outlives the gateway: it verifies, keeps, and refuses now and then.</summary>
internal sealed class Hook : IDisposable
{
    private readonly HttpListener listener = new();
    private int requests;

    public Hook(int port)
    {
        Url = $"http://127.0.0.1:{port}/";
        listener.Prefixes.Add(Url);
        listener.Start();
        Serve();
    }

    public string Url { get; }

    public string Secret { get; set; } = string.Empty;

    /// <summary>Gets what was taken, in order, repeats included.</summary>
    public ConcurrentQueue<JsonNode> Taken { get; } = new();

    public int Forged { get; private set; }

    public void Dispose() => listener.Close();

    private async void Serve()
    {
        try
        {
            while (true)
            {
                await TakeAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task TakeAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers;
        var signed = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        var wanted = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), signed));
        if (headers["webhook-signature"] != wanted)
        {
            Forged++;
        }

        var refused = ++requests % 50 == 0;
        if (!refused)
        {
            Taken.Enqueue(JsonNode.Parse(body)!);
        }

        context.Response.StatusCode = refused ? 503 : 204;
        context.Response.Close();
    }
}
