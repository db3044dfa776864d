using System.Globalization;
using System.IO.Hashing;
using Microsoft.Extensions.Primitives;

namespace Queueing.Gateway.Streams;

/// <summary>Answers with bytes, or with 304 to whoever has them already.</summary>
internal static class EntityTag
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Makes the tag of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> body) => string.Create(CultureInfo.InvariantCulture, $"\"{XxHash3.HashToUInt64(body):x16}\"");

    public static Task AnswerAsync(
        HttpContext http, ReadOnlyMemory<byte> body, StringValues etag, StringValues cacheControl, string contentType = Json)
    {
        var response = http.Response;
        response.Headers.ETag = etag;
        response.Headers.CacheControl = cacheControl;
        if (Matches(http.Request.Headers.IfNoneMatch, etag.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>Compares weakly, as RFC 9110 §13.1.2 says; the usual case is one tag, equal or not.</summary>
    public static bool Matches(StringValues asked, string etag)
    {
        if (asked.Count == 1 && string.Equals(asked[0], etag, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var line in asked)
        {
            foreach (var part in (line ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
            {
                if (part == "*" || part == etag || (part.StartsWith("W/", StringComparison.Ordinal) && part[2..] == etag))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
