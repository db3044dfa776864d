using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Queueing.Gateway.Tests.Webhooks;

/// <summary>A receiver as anybody may write it: an HTTP server that verifies each signature by itself.</summary>
internal sealed class Hook : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<JsonNode> taken = Channel.CreateUnbounded<JsonNode>();

    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    private Hook(WebApplication app) => this.app = app;

    /// <summary>Gets or sets the secrets, one of which has to have signed.</summary>
    public string[] Secrets { get; set; } = [];

    /// <summary>Gets or sets what is answered to a message.</summary>
    public Func<HttpContext, JsonNode, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public ConcurrentQueue<string> Signatures { get; } = new();

    public string Url => app.Urls.First() + "/hook";

    public static async Task<Hook> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var hook = new Hook(app);
        app.MapPost("/hook", hook.Take);
        await app.StartAsync();
        return hook;
    }

    /// <summary>Waits for messages that were verified and answered with 2xx; a repeat is dropped, as a receiver has to.</summary>
    public async Task<JsonNode[]> TakenAsync(int count)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var messages = new JsonNode[count];
        for (var i = 0; i < count; i++)
        {
            messages[i] = await taken.Reader.ReadAsync(patience.Token);
        }

        return messages;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = http.Request.Headers;
        Signatures.Enqueue(headers["webhook-signature"].ToString());
        var signed = $"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}";
        if (!Secrets.Any(secret => headers["webhook-signature"].ToString().Split(' ').Contains("v1," + Hmac(secret, signed))))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var message = JsonNode.Parse(body)!;
        message["id"]!.GetValue<string>().ShouldBe(headers["webhook-id"].ToString());
        await Answer(http, message);
        if (http.Response.StatusCode == StatusCodes.Status200OK && seen.TryAdd(message["id"]!.GetValue<string>(), true))
        {
            taken.Writer.TryWrite(message);
        }
    }

    private static string Hmac(string secret, string signed) =>
        Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes(signed)));
}
