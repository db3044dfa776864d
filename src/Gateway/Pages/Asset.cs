using Queueing.Gateway.Streams;

namespace Queueing.Gateway.Pages;

/// <summary>Bytes that are built in or made at the start, as they are sent.</summary>
internal sealed class Asset(byte[] bytes, string contentType)
{
    private readonly string etag = EntityTag.Of(bytes);

    /// <summary>Lists what is built in below a folder.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(Asset).Assembly.GetManifestResourceNames().Where(x => x.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Reads what is built in.</summary>
    /// <param name="name">Its path below this folder.</param>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} was not built in");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Sends them under whatever status stands, for nobody to keep.</summary>
    public Task WriteOnceAsync(HttpContext http)
    {
        var response = http.Response;
        (response.ContentType, response.ContentLength, response.Headers.CacheControl) = (contentType, bytes.Length, "no-store");
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes).AsTask();
    }

    public Task WriteAsync(HttpContext http) => EntityTag.AnswerAsync(http, bytes, etag, "no-cache", contentType);
}
