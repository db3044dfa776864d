namespace Queueing.Grains.Webhooks;

/// <summary>Signs and posts deliveries: the only way out. Thread-safe.</summary>
public interface IWebhookSender
{
    /// <summary>Tells whether events may be sent somewhere.</summary>
    /// <param name="url">The address as an administrator wrote it.</param>
    /// <returns>What is wrong with it, or null.</returns>
    string? Refuse(string url);

    /// <summary>Makes one attempt.</summary>
    /// <param name="post">What to send, and where.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What came of it, within ten seconds; it does not throw for anything that a receiver or a network does.</returns>
    Task<PostResult> SendAsync(WebhookPost post, CancellationToken cancellation);
}
