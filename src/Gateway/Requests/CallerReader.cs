using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Queueing.Gateway.Problems;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Requests;

/// <summary>Makes the operation's identity: who asks, the key, and a hash that tells a repeat from another request.</summary>
internal static class CallerReader
{
    public const string Header = "Idempotency-Key";
    private const int MaxKey = 80;

    public static Parsed<Caller> Read<T>(HallRequest request, T body, JsonTypeInfo<T> type) =>
        Read(request.Http, request.Identity.By, body, type);

    /// <summary>Reads it where no hall is named. A secret in the body is hashed under a key before: this hash is kept.</summary>
    public static Parsed<Caller> Read<T>(HttpContext http, string by, T body, JsonTypeInfo<T> type)
    {
        var header = http.Request.Headers[Header];
        var key = header.Count == 0 ? Guid.CreateVersion7().ToString("N") : header.Count == 1 ? header[0] : null;
        if (key is not { Length: > 0 and <= MaxKey } || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return Problem.OfField(ProblemKind.Invalid, Header, $"must be one value of 1–{MaxKey} visible ASCII characters");
        }

        return new Caller(by, key, Fingerprint(http.Request, body, type));
    }

    /// <summary>Hashes method, path and the body as understood, so that spacing and the order of properties do not matter.</summary>
    private static long Fingerprint<T>(HttpRequest request, T body, JsonTypeInfo<T> type)
    {
        var hash = new XxHash3();
        hash.Append(Encoding.UTF8.GetBytes($"{request.Method} {request.Path.Value}\n"));
        hash.Append(JsonSerializer.SerializeToUtf8Bytes(body, type));
        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }
}
