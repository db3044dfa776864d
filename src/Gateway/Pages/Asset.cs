using System.IO.Compression;
using Queueing.Gateway.Streams;

namespace Queueing.Gateway.Pages;

/// <summary>Bytes that are built in or made at the start, as they are sent: packed for whoever takes that, which every browser does.</summary>
internal sealed class Asset(byte[] bytes, string contentType)
{
    private readonly string etag = EntityTag.Of(bytes);
    private readonly byte[] packed = Pack(bytes);

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

    public Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        response.Headers.Append("Vary", "Accept-Encoding");
        if (!http.Request.GetTypedHeaders().AcceptEncoding.Any(x => x.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && x.Quality is not 0))
        {
            return EntityTag.AnswerAsync(http, bytes, etag, "no-cache", contentType);
        }

        response.Headers.ContentEncoding = "gzip";
        return EntityTag.AnswerAsync(http, packed, etag.Insert(etag.Length - 1, "-gzip"), "no-cache", contentType);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var written = new MemoryStream();
        using (var gzip = new GZipStream(written, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return written.ToArray();
    }
}
