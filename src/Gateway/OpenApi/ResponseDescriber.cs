using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Streams;

namespace Queueing.Gateway.OpenApi;

/// <summary>Shows what an operation answers: its headers, its example, and the problems that a status may stand for.</summary>
internal static class ResponseDescriber
{
    public const string Tag = "\"5f3c9e0a41d27b86\"";
    private const string NotModified = "304";

    /// <summary>Tells whether answers carry an ETag: where one is compared, the route says that it may answer 304.</summary>
    public static bool HasTag(OpenApiOperation operation) => operation.Responses?.ContainsKey(NotModified) is true;

    public static void Describe(OpenApiOperation operation, IList<object> metadata, OpenApiDocument document)
    {
        var hasTag = HasTag(operation);
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is not OpenApiResponse response)
            {
                continue;
            }

            if (hasTag && (status == NotModified || status.StartsWith('2')))
            {
                Add(response, "ETag", "Names what is answered, for If-None-Match.", Tag);
            }

            if (ProblemWriter.MayBeRetried(int.Parse(status, CultureInfo.InvariantCulture)))
            {
                Add(response, "Retry-After", "After how many seconds it is worth asking again.", "1");
            }

            foreach (var header in metadata.OfType<HeaderDescription>().Where(x => x.Status.ToString(CultureInfo.InvariantCulture) == status))
            {
                Add(response, header.Name, header.Description, header.Example);
            }

            if (status.StartsWith('2') && metadata.OfType<StreamDescription>().FirstOrDefault() is { } stream)
            {
                response.Description = string.Join(' ', stream.Events.Select(x => $"The data of an event '{x.Name}' is a {x.Data.Name}, as JSON on one line."));
            }

            foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
            {
                Show(content, type, status, metadata, document);
            }
        }
    }

    private static void Show(OpenApiMediaType content, string type, string status, IList<object> metadata, OpenApiDocument document)
    {
        if (type == ProblemWriter.ContentType)
        {
            content.Examples = ProblemExamples.Of(status, document);
        }
        else if (metadata.OfType<ExampleDescription>().FirstOrDefault()?.Answer is { } answer)
        {
            content.Example = metadata.OfType<StreamDescription>().FirstOrDefault() is { } stream
                ? Event(stream, answer)
                : JsonNode.Parse(answer);
        }
    }

    private static JsonValue Event(StreamDescription stream, string data)
    {
        var line = JsonNode.Parse(data)!.ToJsonString(GatewayJson.Api.Options);
        return JsonValue.Create(Encoding.UTF8.GetString(SseStream.Event(stream.Events[0].Name, stream.LastId, Encoding.UTF8.GetBytes(line))));
    }

    private static void Add(OpenApiResponse response, string name, string words, string example)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        response.Headers[name] = new OpenApiHeader
        {
            Description = words,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };
    }
}
