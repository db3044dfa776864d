using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Queueing.Simulator.Randomness;

namespace Queueing.LiveHall.Api;

/// <summary>The gateway as the live hall sees it: one connection pool, JSON, and patience with outages.</summary>
internal sealed class HallApi(HttpClient http, TimeProvider time, string hall, TimeSpan outageLimit)
{
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(30);
    private long requests;
    private long retries;
    private long answers;
    private long answering;

    public long Requests => Interlocked.Read(ref requests);

    public long Retries => Interlocked.Read(ref retries);

    /// <summary>Gets how long the gateway took to answer a command on the mean.</summary>
    public TimeSpan MeanAnswer => Interlocked.Read(ref answers) is > 0 and var count ? new TimeSpan(Interlocked.Read(ref answering) / count) : default;

    public string Path(string rest) => $"api/v1/halls/{hall}{rest}";

    public Task<ApiAnswer<T>> GetAsync<T>(string path, string? token, CancellationToken cancel)
        where T : class =>
        SendAsync<NoBody, T>(HttpMethod.Get, path, token, null, null, cancel);

    public async Task<ApiAnswer<T>> SendAsync<TBody, T>(
        HttpMethod method, string path, string? token, TBody? body, string? key, CancellationToken cancel)
        where TBody : class
        where T : class
    {
        var bytes = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, Info<TBody>());
        var jitter = new Draws(0, key ?? path);
        var began = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            var (answer, after, fault) = await TryAsync<T>(method, path, token, bytes, key, cancel);
            if (answer is not null)
            {
                return answer;
            }

            if (time.GetElapsedTime(began) > outageLimit)
            {
                throw new LiveHallException($"The gateway did not answer {method} {path} for {outageLimit.TotalSeconds:0} s: {fault}");
            }

            Interlocked.Increment(ref retries);
            await Task.Delay(after ?? RetryPolicy.Backoff(attempt, jitter.Uniform()), time, cancel);
        }
    }

    public async Task<HttpResponseMessage> OpenStreamAsync(string path, string? token, string? lastEventId, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, path, token, null, null);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is { Length: > 0 })
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        Interlocked.Increment(ref requests);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        return response;
    }

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)ApiJson.Default.GetTypeInfo(typeof(T))!;

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token, byte[]? body, string? key)
    {
        var request = new HttpRequestMessage(method, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private static async Task<ApiAnswer<T>> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancel)
        where T : class
    {
        var status = (int)response.StatusCode;
        var window = response.Headers.TryGetValues("Window-State", out var values) ? values.FirstOrDefault() : null;
        var bytes = await response.Content.ReadAsByteArrayAsync(cancel);
        if (response.IsSuccessStatusCode)
        {
            return new ApiAnswer<T>(status, bytes.Length > 0 ? JsonSerializer.Deserialize(bytes, Info<T>()) : null, null, window);
        }

        return new ApiAnswer<T>(status, null, Problem(bytes), window);
    }

    private static ProblemAnswer? Problem(byte[] bytes)
    {
        try
        {
            return bytes.Length > 0 ? JsonSerializer.Deserialize(bytes, ApiJson.Default.ProblemAnswer) : null;
        }
        catch (JsonException)
        {
            // A proxy's page instead of a problem document: the status alone has to do.
            return null;
        }
    }

    private async Task<(ApiAnswer<T>? Answer, TimeSpan? After, string? Fault)> TryAsync<T>(
        HttpMethod method, string path, string? token, byte[]? body, string? key, CancellationToken cancel)
        where T : class
    {
        using var limit = new CancellationTokenSource(AttemptLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            Interlocked.Increment(ref requests);
            using var request = Request(method, path, token, body, key);
            var asked = time.GetTimestamp();
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, both.Token);
            if (method != HttpMethod.Get)
            {
                Interlocked.Add(ref answering, time.GetElapsedTime(asked).Ticks);
                Interlocked.Increment(ref answers);
            }

            return RetryPolicy.IsTransient(response.StatusCode)
                ? (null, response.Headers.RetryAfter?.Delta, $"status {(int)response.StatusCode}")
                : (await ReadAsync<T>(response, both.Token), null, null);
        }
        catch (HttpRequestException fault)
        {
            return (null, null, fault.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, null, "no answer in time");
        }
    }
}
