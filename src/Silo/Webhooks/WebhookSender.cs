using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Grains.Hosting;
using Queueing.Grains.Webhooks;

namespace Queueing.Silo.Webhooks;

/// <summary>
/// Posts deliveries. Follows no redirect, keeps no cookie, uses no proxy, and connects only to an address that it has looked at
/// itself, so that a name that leads elsewhere the second time leads nowhere.
/// </summary>
internal sealed class WebhookSender : IWebhookSender, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebhookTargets targets;
    private readonly IWebhookSecrets secrets;
    private readonly WebhookMetrics metrics;
    private readonly TimeProvider hallTime;
    private readonly HttpClient http;

    public WebhookSender(
        WebhookTargets targets, IWebhookSecrets secrets, WebhookMetrics metrics, [FromKeyedServices(HallTime.Key)] TimeProvider hallTime)
    {
        (this.targets, this.secrets, this.metrics, this.hallTime) = (targets, secrets, metrics, hallTime);
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseDrainSize = 64 * 1024,
            MaxResponseHeadersLength = 32,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Patience,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Queueing-Webhooks/1");
    }

    public string? Refuse(string url) => targets.Refuse(url);

    public async Task<PostResult> SendAsync(WebhookPost post, CancellationToken cancellation)
    {
        var result = await TryAsync(post, cancellation);
        if (!cancellation.IsCancellationRequested)
        {
            metrics.Attempted(post.Hall.Value, post.Webhook.Value, result.Problem is null, hallTime.GetUtcNow() - post.At);
        }

        return result;
    }

    public void Dispose() => http.Dispose();

    private async Task<PostResult> TryAsync(WebhookPost post, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(post);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Read(answer);
        }
        catch (HttpRequestException e) when (e.InnerException is UnauthorizedAccessException refused)
        {
            return new PostResult(refused.Message);
        }
        catch (HttpRequestException e)
        {
            return new PostResult($"no answer: {e.HttpRequestError}");
        }
        catch (OperationCanceledException)
        {
            return new PostResult($"no answer in {Patience.TotalSeconds:0} seconds");
        }
        catch (IOException)
        {
            return new PostResult("the connection broke");
        }
    }

    private HttpRequestMessage Request(WebhookPost post)
    {
        // Receivers compare the attempt's time with their own clocks: it is the machine's, never a hall's that may run faster.
        var seconds = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var signatures = post.Generations.Select(x =>
            WebhookSignature.Sign(secrets.Reveal(post.Hall, post.Webhook, x), post.EventId, seconds, post.Body.Span));
        var request = new HttpRequestMessage(HttpMethod.Post, post.Url)
        {
            Content = new ReadOnlyMemoryContent(post.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.Add("webhook-id", post.EventId);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', signatures));
        return request;
    }

    private static PostResult Read(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode)
        {
            return PostResult.Taken;
        }

        var after = answer.Headers.RetryAfter;
        var pause = after?.Delta ?? (after?.Date is { } date ? date - TimeProvider.System.GetUtcNow() : null);
        return new PostResult($"answered {(int)answer.StatusCode}", answer.StatusCode is HttpStatusCode.Gone, pause);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var url = context.InitialRequestMessage.RequestUri!;
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var refused = found.Select(x => targets.Refuse(url, x)).FirstOrDefault(x => x is not null);
        var allowed = found.Where(x => targets.Refuse(url, x) is null).ToArray();
        if (allowed.Length == 0)
        {
            throw new UnauthorizedAccessException("the address " + (refused ?? "leads nowhere"));
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }
}
