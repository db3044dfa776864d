using System.Text.Json.Nodes;
using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Webhooks;

namespace Queueing.Grains.Tests.Webhooks;

/// <summary>Receivers that answer as a test says, and keep what they were sent.</summary>
internal sealed class Receiver : IWebhookSender, IWebhookSecrets
{
    /// <summary>Says what comes of an attempt.</summary>
    public Func<WebhookPost, Task<PostResult>> Answer { get; set; } = _ => Task.FromResult(PostResult.Taken);

    public List<WebhookPost> Attempts { get; } = [];

    /// <summary>Gets what was taken, in order.</summary>
    public List<JsonNode> Taken { get; } = [];

    public IEnumerable<string> Types => Taken.Select(x => x["type"]!.GetValue<string>());

    public IEnumerable<string> Ids => Taken.Select(x => x["id"]!.GetValue<string>());

    public IEnumerable<long> Sequences => Taken.Select(x => x["sequence"]!.GetValue<long>());

    public static Task<PostResult> Failed => Task.FromResult(new PostResult("answered 500"));

    public string? Refuse(string url) => url.StartsWith("https://", StringComparison.Ordinal) ? null : "must be https";

    public string Reveal(HallId hall, WebhookId webhook, int generation) => $"{hall}/{webhook}/{generation}";

    public async Task<PostResult> SendAsync(WebhookPost post, CancellationToken cancellation)
    {
        Attempts.Add(post);
        await Task.Yield();
        var result = await Answer(post);
        if (result.Problem is null)
        {
            Taken.Add(JsonNode.Parse(post.Body.Span)!);
        }

        return result;
    }
}
