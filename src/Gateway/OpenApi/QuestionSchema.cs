using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Queueing.Gateway.OpenApi;

/// <summary>Describes a what-if question by the schema that is published for it, <c>samples/what-if.schema.json</c>.</summary>
internal static class QuestionSchema
{
    private static readonly JsonNode Published = Load();

    public static void Describe(OpenApiSchema schema)
    {
        Fill(schema, Published);
        schema.Description += " Entries that a hall's file has too (tides, schedules, addWindows, addStaff) are as in halls/hall.schema.json.";
    }

    private static void Fill(OpenApiSchema schema, JsonNode published)
    {
        schema.Description = published["description"]?.GetValue<string>();
        schema.Type = TypeOf(published);
        schema.Items = published["items"] is { } items ? Make(items) : null;
        schema.Required = published["required"] is JsonArray required ? new HashSet<string>(required.Select(x => x!.GetValue<string>()), StringComparer.Ordinal) : null;
        schema.Enum = published["enum"] is JsonArray words ? [.. words.Select(x => x!.DeepClone())] : null;
        schema.Properties = published["properties"] is JsonObject properties
            ? properties.Where(x => x.Key != "$schema").ToDictionary(x => x.Key, x => (IOpenApiSchema)Make(x.Value!), StringComparer.Ordinal)
            : null;
    }

    private static OpenApiSchema Make(JsonNode published)
    {
        var schema = new OpenApiSchema();
        Fill(schema, Resolve(published));
        return schema;
    }

    /// <summary>What the file itself defines is put in place; what a hall's file defines stays an object with its description.</summary>
    private static JsonNode Resolve(JsonNode published) =>
        published["$ref"]?.GetValue<string>() is { } reference && reference.StartsWith("#/definitions/", StringComparison.Ordinal)
            ? Published["definitions"]![reference["#/definitions/".Length..]]!
            : published;

    private static JsonSchemaType? TypeOf(JsonNode published) => published["type"] switch
    {
        JsonValue one => Named(one.GetValue<string>()),
        JsonArray several => several.Aggregate((JsonSchemaType)0, (all, x) => all | Named(x!.GetValue<string>())),
        _ => published["$ref"] is not null ? JsonSchemaType.Object : null,
    };

    private static JsonSchemaType Named(string name) => Enum.Parse<JsonSchemaType>(name, ignoreCase: true);

    private static JsonNode Load()
    {
        using var stream = typeof(QuestionSchema).Assembly.GetManifestResourceStream("what-if.schema.json")
            ?? throw new InvalidOperationException("the schema was not built in");
        return JsonNode.Parse(stream)!;
    }
}
