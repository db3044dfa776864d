using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Webhooks;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Cluster;

namespace Queueing.Simulator.World.Posts;

/// <summary>What an activation posts goes out here. What is on its way when the process dies arrives; nobody hears what came of it.</summary>
internal sealed class Postbox(Activation activation) : IWebhookSender, IWebhookSecrets
{
    private readonly long since = activation.Silo.Timeline.Steps;

    public string? Refuse(string url) => url.StartsWith("https://", StringComparison.Ordinal) ? null : "must be https";

    public string Reveal(HallId hall, WebhookId webhook, int generation) => $"{hall}/{webhook}/{generation}";

    public async Task<PostResult> SendAsync(WebhookPost post, CancellationToken cancellation)
    {
        var (silo, timeline) = (activation.Silo, activation.Silo.Timeline);
        var receivers = silo.Network.Receivers!;
        var attempt = new PostAttempt(post, activation, since, timeline.Steps, timeline.Now, silo.HallClock.GetUtcNow());
        var (result, after) = receivers.Receive(attempt);
        await timeline.Delay(after);
        (attempt.Result, attempt.AnsweredAt, attempt.AnsweredHallTime) = (result, timeline.Now, silo.HallClock.GetUtcNow());
        receivers.Answered(attempt);
        return result;
    }
}
