using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Simulations;

/// <summary>How a what-if client asks, and waits for its answer.</summary>
internal static class Asking
{
    public const string Path = "/api/v1/simulations";

    /// <summary>Asks, and gets where the answer will be.</summary>
    public static async Task<string> AskAsync(this TestGateway gateway, string question, string? token = null)
    {
        var (answer, body) = await gateway.SendAsync("POST", Path, question, token ?? gateway.Token());
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, body?.ToJsonString());
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Follows a simulation to its end, which is the end of its stream.</summary>
    public static async Task<JsonNode[]> FollowAsync(this TestGateway gateway, string at)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at + "/events");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Token());
        using var answer = await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. text.Split('\n').Where(x => x.StartsWith("data: ", StringComparison.Ordinal)).Select(x => JsonNode.Parse(x[6..])!)];
    }
}
