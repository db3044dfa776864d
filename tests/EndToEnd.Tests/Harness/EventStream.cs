using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Queueing.EndToEnd.Tests.Harness;

/// <summary>A supervisor's event stream.</summary>
internal sealed class EventStream(HttpClient http, string token)
{
    /// <summary>Reads events until one answers a question.</summary>
    /// <param name="wanted">Judges an event by its name and data.</param>
    /// <param name="giveUp">Ends the reading.</param>
    /// <returns>The data of the first event wanted.</returns>
    public async Task<JsonNode> First(Func<string, JsonNode, bool> wanted, CancellationToken giveUp)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/halls/{TestHall.Id}/alerts/stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, giveUp);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(giveUp));
        var name = string.Empty;
        while (await lines.ReadLineAsync(giveUp) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line[6..]) is { } data && wanted(name, data))
            {
                return data;
            }
        }

        throw new InvalidOperationException("the stream ended");
    }
}
