using System.Net.Http.Headers;

namespace Queueing.Gateway.Tests.Fuzz;

/// <summary>A request with something wrong in it.</summary>
/// <param name="What">Which mutation made it, to name a failure.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path with query, escaped.</param>
/// <param name="Token">The bearer token, or null.</param>
/// <param name="Body">The body's bytes, or null.</param>
/// <param name="ContentType">The body's media type, or null.</param>
/// <param name="Key">The idempotency key, or null.</param>
/// <param name="MayBeValid">True when chance may have left it a request that the gateway takes.</param>
public sealed record MutatedRequest(
    string What, string Method, string Path, string? Token, byte[]? Body, string? ContentType, string? Key, bool MayBeValid)
{
    public HttpRequestMessage ToMessage()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path);
        if (Token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        }

        if (Key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Key);
        }

        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            request.Content.Headers.ContentType = ContentType is null ? null : new MediaTypeHeaderValue(ContentType);
        }

        return request;
    }
}
