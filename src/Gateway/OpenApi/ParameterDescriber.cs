using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.OpenApi;

/// <summary>What an operation reads beside its body, from its route and the route's metadata; the same name means the same everywhere.</summary>
internal static class ParameterDescriber
{
    private const string Key =
        "1–80 visible ASCII characters, one for each thing to be done. A repeat under the same key gets the first answer and changes nothing; "
        + "another request under it is refused. The key is kept with what was changed: a request that found nothing to change, or was refused, "
        + "leaves no trace, and a repeat of it is decided anew.";

    /// <summary>What stands in a path, by its name; an id by what it is the id of.</summary>
    private static readonly FrozenDictionary<string, (string Words, string Example)> Places = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["hall"] = ("The hall's id.", "small"),
        ["window"] = ("The window's id.", "w01"),
        ["account"] = ("The name that the account signs in with.", "wang.fang"),
        ["simulations/id"] = ("The simulation's id, as its beginning was answered.", "01a215ace94c7b0d932a9cd16af8a1bd"),
        ["alerts/id"] = ("The alert's id.", "a1"),
        ["announcements/id"] = ("The announcement's id, as the board tells it.", "household:145"),
        ["devices/id"] = ("The device's id.", "kiosk-1"),
        ["services/id"] = ("The service item's id.", "id-card"),
        ["staff/id"] = ("The id of the member of staff.", "w01-a"),
        ["tickets/id"] = ("The ticket's id, as the draw was answered.", "20260302.general.5"),
        ["tides/id"] = ("The id of the tidal episode.", "t1"),
        ["webhooks/id"] = ("The webhook's id.", "h1"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Queries = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["act"] = "ticket-cancelled",
        ["by"] = "clerk:w01-a",
        ["day"] = "2026-03-02",
        ["department"] = "taxation",
        ["from"] = "2026-03-02",
        ["hall"] = "small",
        ["lang"] = "zh",
        ["limit"] = "10",
        ["number"] = "A023",
        ["order"] = "newest",
        ["q"] = "juzhuzheng",
        ["queue"] = "general",
        ["service"] = "id-card",
        ["to"] = "2026-03-08",
        ["window"] = "w01",
        ["zone"] = "A",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<IOpenApiParameter> Of(string path, IList<object> metadata, bool hasTag)
    {
        var parts = path.Split('/');
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at].StartsWith('{'))
            {
                var name = parts[at].Trim('{', '}');
                var (words, example) = Places[name == "id" ? $"{parts[at - 1]}/id" : name];
                yield return Parameter(name, ParameterLocation.Path, words, example, required: true);
            }
        }

        foreach (var query in metadata.OfType<QueryDescription>())
        {
            yield return Parameter(query.Name, ParameterLocation.Query, query.Description, query.Example ?? Queries[query.Name], required: query.Name == "number");
        }

        if (metadata.OfType<MutationMark>().Any())
        {
            yield return Parameter(CallerReader.Header, ParameterLocation.Header, Key, "3f0c8f1e-draw-0001");
        }

        if (hasTag)
        {
            yield return Parameter("If-None-Match", ParameterLocation.Header, "The ETag of the answer that the client has.", ResponseDescriber.Tag);
        }

        if (metadata.OfType<StreamDescription>().FirstOrDefault() is { LastId: { } last })
        {
            yield return Parameter("Last-Event-ID", ParameterLocation.Header, "The id of the last event that the client has; browsers send it by themselves.", last);
        }
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string words, string example, bool required = false) => new()
    {
        Name = name,
        In = place,
        Required = required,
        Description = words,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };
}
