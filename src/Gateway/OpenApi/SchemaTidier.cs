using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Queueing.Gateway.OpenApi;

/// <summary>
/// Goes over the finished schemas: what a property says stands beside it and not in one of its choices, and a named enumeration
/// holds no null, because whoever refers to it says by itself whether there may be none.
/// </summary>
internal sealed class SchemaTidier : IOpenApiDocumentTransformer
{
    // Where the framework leaves what a property says of itself while its schema may become a reference.
    private const string Aside = "x-ref-description";
    private const string Getter = "Gets ";
    private const string Flag = "a value indicating ";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var schema in document.Components!.Schemas!.Values.OfType<OpenApiSchema>())
        {
            schema.Enum = schema.Enum?.Where(x => x is not null && !x.IsJsonNullSentinel()).ToList();
            Tidy(schema);
        }

        foreach (var schema in document.Webhooks!.Values.SelectMany(x => x.Operations!.Values).SelectMany(x => x.RequestBody!.Content!.Values).Select(x => x.Schema))
        {
            Tidy(schema);
        }

        return Task.CompletedTask;
    }

    private static void Tidy(IOpenApiSchema? schema)
    {
        if (schema is not OpenApiSchema own)
        {
            return;
        }

        if (own.Enum is { Count: > 0 })
        {
            own.Type ??= own.Enum.Any(x => x is null || x.IsJsonNullSentinel()) ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        }

        own.Description ??= own.Metadata?.TryGetValue(Aside, out var aside) is true ? aside as string : null;
        foreach (var choice in own.OneOf?.OfType<OpenApiSchemaReference>() ?? [])
        {
            own.Description ??= choice.Reference.Description;
            choice.Reference.Description = null;
        }

        own.Description = Plain(own.Description);
        foreach (var property in own.Properties?.Values ?? [])
        {
            Tidy(property);
            if (property is OpenApiSchemaReference { Reference: var reference })
            {
                reference.Description = Plain(reference.Description);
            }
        }

        Tidy(own.Items);
    }

    /// <summary>As one speaks of a value, not of the property that gets it.</summary>
    private static string? Plain(string? text)
    {
        if (text?.StartsWith(Getter, StringComparison.Ordinal) is not true)
        {
            return text;
        }

        var rest = text[Getter.Length..];
        rest = rest.StartsWith(Flag, StringComparison.Ordinal) ? rest[Flag.Length..] : rest;
        return char.ToUpperInvariant(rest[0]) + rest[1..];
    }
}
