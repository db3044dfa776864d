using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using NJsonSchema;
using Queueing.Domain.Halls.Configuration;

namespace Queueing.Domain.Tests.Halls;

/// <summary>Breaks the minimal hall everywhere, one value at a time.</summary>
public sealed class HallMutationTests
{
    private static readonly string?[] Substitutes =
        [null, "null", "true", "0", "-1", "1e9", "1e999", "\"\"", "\"x\"", "\"\\u0000\"", "[]", "{}", "[[]]", "[null]"];

    [Fact]
    public async Task Whatever_value_is_dropped_or_replaced_the_parser_refuses_all_that_the_schema_refuses()
    {
        var schema = await JsonSchema.FromJsonAsync(HallFiles.Read("hall.schema.json"), TestContext.Current.CancellationToken);
        var places = Places(JsonNode.Parse(HallFiles.Minimal)!).Count;
        places.ShouldBeGreaterThan(100);
        var refused = 0;
        for (var place = 0; place < places; place++)
        {
            foreach (var substitute in Substitutes)
            {
                var text = Mutate(place, substitute);
                var errors = HallConfiguration.Parse(text, "mutated").Errors;
                if (substitute != "1e999" && schema.Validate(text).Count > 0)
                {
                    refused++;
                    errors.ShouldNotBeEmpty(text);
                }
            }
        }

        refused.ShouldBeGreaterThan(places * 8);
    }

    [Property(MaxTest = 3000)]
    public void No_text_makes_the_parser_throw(NonNegativeInt at, char by, NonNegativeInt cut)
    {
        var place = at.Get % HallFiles.Minimal.Length;
        var length = Math.Min(cut.Get % 7, HallFiles.Minimal.Length - place);
        var text = HallFiles.Minimal.Remove(place, length).Insert(place, by.ToString());
        var configuration = HallConfiguration.Parse(text, "mutated");
        configuration.IsValid.ShouldBe(configuration.Errors.IsEmpty);
    }

    private static string Mutate(int place, string? substitute)
    {
        var root = JsonNode.Parse(HallFiles.Minimal)!;
        var (parent, key) = Places(root)[place];
        var value = substitute is null ? null : JsonNode.Parse(substitute);
        switch (parent)
        {
            case JsonObject map when substitute is null:
                map.Remove((string)key);
                break;
            case JsonObject map:
                map[(string)key] = value;
                break;
            case JsonArray list when substitute is null:
                list.RemoveAt((int)key);
                break;
            case JsonArray list:
                list[(int)key] = value;
                break;
        }

        return root.ToJsonString();
    }

    private static List<(JsonNode Parent, object Key)> Places(JsonNode node)
    {
        var places = new List<(JsonNode, object)>();
        var children = node switch
        {
            JsonObject map => map.Select(x => ((object)x.Key, x.Value)),
            JsonArray list => list.Select((x, index) => ((object)index, x)),
            _ => [],
        };
        foreach (var (key, child) in children)
        {
            places.Add((node, key));
            places.AddRange(Places(child!));
        }

        return places;
    }
}
