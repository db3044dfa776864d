using System.Text.Json;
using System.Text.Json.Nodes;

namespace Queueing.Gateway.Tests.OpenApi;

/// <summary>Where an example of the API's document is not what its schema says.</summary>
internal sealed class ExampleFit(JsonNode document)
{
    /// <returns>Nothing when it fits.</returns>
    public IEnumerable<string> Misfits(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } name)
        {
            return Misfits(document["components"]!["schemas"]![name.GetValue<string>().Split('/')[^1]]!, value, at);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Count(x => !Misfits(x!, value, at).Any()) is 1 ? [] : [$"{at} is none of its choices, or several"];
        }

        if (schema["enum"] is JsonArray names)
        {
            return names.Any(x => JsonNode.DeepEquals(x, value)) ? [] : [$"{at} is not one of {names.ToJsonString()}"];
        }

        // What is said of no type may be anything.
        var types = schema["type"] switch
        {
            null => [TypeOf(value)],
            JsonArray several => several.Select(x => x!.GetValue<string>()).ToArray(),
            var one => [one.GetValue<string>()],
        };
        return types.Contains(TypeOf(value), StringComparer.Ordinal) || (TypeOf(value) == "integer" && types.Contains("number", StringComparer.Ordinal))
            ? Inside(schema, value, at)
            : [$"{at} is {TypeOf(value)} and should be {string.Join(" or ", types)}"];
    }

    private IEnumerable<string> Inside(JsonNode schema, JsonNode? value, string at) => value switch
    {
        JsonArray items => items.SelectMany((x, i) => Misfits(schema["items"]!, x, $"{at}[{i}]")),
        JsonObject members when schema["properties"] is JsonObject known => members
            .SelectMany(x => known[x.Key] is { } property ? Misfits(property, x.Value, $"{at}.{x.Key}") : [$"{at}.{x.Key} is unknown"])
            .Concat((schema["required"]?.AsArray() ?? []).Select(x => x!.GetValue<string>())
                .Where(x => !members.ContainsKey(x)).Select(x => $"{at}.{x} is missing")),
        _ => [],
    };

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray => "array",
        JsonObject => "object",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => long.TryParse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out _) ? "integer" : "number",
            _ => "boolean",
        },
    };
}
