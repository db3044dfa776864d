using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Queueing.Gateway.Problems;

namespace Queueing.Gateway.Requests;

/// <summary>Reads a JSON object from a request, and tells everything that is wrong with it at once.</summary>
internal static class RequestBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Commented = Strict with { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonDocument Empty = JsonDocument.Parse("{}");

    /// <summary>Reads a request field by field. No body at all counts as an empty object, so that missing fields are named.</summary>
    public static Task<Parsed<T>> ReadAsync<T>(HttpContext http, Func<BodyFields, T> read, int maxBytes = GatewayOptions.MaxBodyBytes)
        where T : class => ReadAsync(http, Strict, root => Fields(root, read), maxBytes);

    /// <summary>Reads a request that is one JSON value. No body at all counts as an empty object.</summary>
    public static Task<Parsed<T>> ReadAsync<T>(HttpContext http, Func<JsonElement, Parsed<T>> read)
        where T : class => ReadAsync(http, Strict, read);

    /// <summary>Reads a request that may be a file somebody wrote by hand, with comments and trailing commas.</summary>
    public static Task<Parsed<T>> ReadCommentedAsync<T>(HttpContext http, Func<JsonElement, Parsed<T>> read)
        where T : class => ReadAsync(http, Commented, read);

    private static async Task<Parsed<T>> ReadAsync<T>(HttpContext http, JsonDocumentOptions options, Func<JsonElement, Parsed<T>> read, int maxBytes = GatewayOptions.MaxBodyBytes)
        where T : class
    {
        var request = http.Request;
        if (request.ContentLength > maxBytes)
        {
            return TooLarge(maxBytes);
        }

        try
        {
            var reader = request.BodyReader;
            var result = await reader.ReadAtLeastAsync(maxBytes + 1, http.RequestAborted);
            var parsed = result.Buffer.Length > maxBytes ? TooLarge(maxBytes) : Parse(request, result.Buffer, options, read);
            reader.AdvanceTo(result.Buffer.End);
            return parsed;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(maxBytes)
                : Problem.Of(ProblemKind.Malformed with { Status = bad.StatusCode }, "The body did not arrive whole.");
        }
    }

    private static Parsed<T> Parse<T>(HttpRequest request, ReadOnlySequence<byte> body, JsonDocumentOptions options, Func<JsonElement, Parsed<T>> read)
        where T : class
    {
        if (body.IsEmpty)
        {
            return read(Empty.RootElement);
        }

        if (!request.HasJsonContentType())
        {
            return Problem.Of(ProblemKind.UnsupportedMediaType, "Send Content-Type: application/json.");
        }

        var bytes = body.IsSingleSegment ? body.First : body.ToArray();
        if (!Utf8.IsValid(bytes.Span))
        {
            return Problem.OfField(ProblemKind.Malformed, "$", "The body is not UTF-8.");
        }

        return ParseText(bytes, options, read);
    }

    private static Parsed<T> ParseText<T>(ReadOnlyMemory<byte> bytes, JsonDocumentOptions options, Func<JsonElement, Parsed<T>> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, options);
            return read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            // A property named twice is told without a place: the text itself is well-formed.
            return Problem.OfField(ProblemKind.Malformed, "$", malformed.LineNumber is { } line
                ? $"The body is not JSON at line {line + 1}, byte {malformed.BytePositionInLine + 1}."
                : "The body names a property twice.");
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 that is half a character: well-formed JSON, but no text.
            return Problem.OfField(ProblemKind.Malformed, "$", "The body holds an escape that is no character.");
        }
    }

    private static Parsed<T> Fields<T>(JsonElement root, Func<BodyFields, T> read)
        where T : class
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            return Problem.OfField(ProblemKind.Invalid, "$", "The body must be a JSON object.");
        }

        var fields = new BodyFields(root);
        var value = read(fields);
        return fields.Finish() is { } problem ? problem : value;
    }

    private static Problem TooLarge(int maxBytes) => Problem.Of(ProblemKind.TooLarge, $"A body has at most {maxBytes} bytes.");
}
