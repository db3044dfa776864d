using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Queueing.EndToEnd.Tests.Harness;

/// <summary>One caller of the API with its token.</summary>
internal sealed class HallClient(HttpClient http, string token)
{
    /// <summary>Sends a request once.</summary>
    /// <returns>The status and the answer's body; status 0 when no answer came.</returns>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> Send(HttpMethod method, string path, JsonNode? body, string? key)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/halls/{TestHall.Id}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        try
        {
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or SocketException)
        {
            return (default, null);
        }
    }

    /// <summary>Sends a request until it is answered for good: the gateway may be dead, restarting or reloading meanwhile.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> Insist(
        HttpMethod method, string path, JsonNode? body, string key, CancellationToken giveUp)
    {
        while (true)
        {
            var answer = await Send(method, path, body, key);
            if (answer.Status is not (default(HttpStatusCode) or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), giveUp);
        }
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> Draw(string queue, string key, CancellationToken giveUp, string priority = "ordinary") =>
        Insist(HttpMethod.Post, "tickets", DrawBody(queue, priority), key, giveUp);

    public static JsonObject DrawBody(string queue, string priority = "ordinary") => new()
    {
        ["services"] = new JsonArray(TestHall.Service(queue)),
        ["channel"] = "kiosk",
        ["priorityClass"] = priority,
    };

    /// <summary>Signs a clerk in and opens the window.</summary>
    public async Task Open(int window, CancellationToken giveUp)
    {
        var path = $"windows/{TestHall.Window(window)}";
        var seated = await Insist(
            HttpMethod.Put, $"{path}/staff", new JsonObject { ["staff"] = TestHall.Clerk(window) }, $"seat-{window}", giveUp);
        seated.Status.ShouldBe(HttpStatusCode.OK, seated.Body?.ToJsonString());
        var opened = await Insist(HttpMethod.Put, $"{path}/state", new JsonObject { ["state"] = "open" }, $"open-{window}", giveUp);
        opened.Status.ShouldBe(HttpStatusCode.OK, opened.Body?.ToJsonString());
    }
}
