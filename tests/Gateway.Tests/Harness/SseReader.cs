namespace Queueing.Gateway.Tests.Harness;

/// <summary>Reads events off a stream as a browser would.</summary>
internal sealed class SseReader : IDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader reader;

    private SseReader(HttpResponseMessage answer, Stream stream)
    {
        this.answer = answer;
        reader = new StreamReader(stream);
    }

    public static async Task<SseReader> OpenAsync(TestGateway gateway, string path, string? token = null, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, TestGateway.Hall + path);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new SseReader(answer, await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Waits for the next event, or for a comment if one is asked for.</summary>
    public async Task<(string? Name, string? Id, string Data)> NextAsync(bool comment = false)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        string? name = null, id = null, data = null;
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (comment && line.StartsWith(':'))
            {
                return (null, null, line);
            }

            if (line.Length == 0 && data is not null)
            {
                return (name, id, data);
            }

            name = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : name;
            id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
            data = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : data;
        }

        throw new EndOfStreamException("the stream ended");
    }

    public void Dispose()
    {
        reader.Dispose();
        answer.Dispose();
    }
}
