using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.OpenApi;

/// <summary>Adds to each operation what its route's metadata say: path and query, key, body, token.</summary>
internal sealed class OperationDescriber : IOpenApiOperationTransformer
{
    public const string BearerScheme = "bearer";

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.OperationId = OperationId(context);
        operation.Parameters = [.. Parameters(context.Description.RelativePath!, metadata)];
        if (metadata.OfType<BodyDescription>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = !body.Optional,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new() { Schema = await Named(body.Type, context, cancellationToken) },
                },
            };
        }

        if (metadata.OfType<ExampleDescription>().FirstOrDefault() is { } example)
        {
            Show(operation, example);
        }

        if (metadata.OfType<AuthorizationPolicy>().Any())
        {
            operation.Security = [new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(BearerScheme, context.Document)] = [],
            }];
        }
    }

    // Under its own name, as answers are: generated clients call their types by it.
    private static async Task<IOpenApiSchema> Named(Type type, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        context.Document!.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancel));
        return new OpenApiSchemaReference(type.Name, context.Document);
    }

    private static void Show(OpenApiOperation operation, ExampleDescription example)
    {
        if (example.Request is { } request && operation.RequestBody?.Content is { } bodies)
        {
            bodies["application/json"].Example = JsonNode.Parse(request);
        }

        var answers = operation.Responses?.Where(x => x.Key.StartsWith('2')).SelectMany(x => x.Value.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal));
        foreach (var (_, answered) in answers ?? [])
        {
            answered.Example = example.Answer is { } answer ? JsonNode.Parse(answer) : null;
        }
    }

    private static string OperationId(OpenApiOperationTransformerContext context)
    {
        var words = context.Description.RelativePath!.Replace("api/v1", string.Empty, StringComparison.Ordinal)
            .Split(['/', '-', '{', '}', '.'], StringSplitOptions.RemoveEmptyEntries);
        return context.Description.HttpMethod!.ToLowerInvariant()
            + string.Concat(words.Select(x => char.ToUpperInvariant(x[0]) + x[1..]));
    }

    private static IEnumerable<IOpenApiParameter> Parameters(string path, IList<object> metadata)
    {
        foreach (var part in path.Split('/').Where(x => x.StartsWith('{')))
        {
            yield return Parameter(part.Trim('{', '}'), ParameterLocation.Path, required: true, null);
        }

        foreach (var query in metadata.OfType<QueryDescription>())
        {
            yield return Parameter(query.Name, ParameterLocation.Query, required: query.Name == "number", query.Description);
        }

        if (metadata.OfType<MutationMark>().Any())
        {
            yield return Parameter(
                CallerReader.Header,
                ParameterLocation.Header,
                required: false,
                "1–80 visible ASCII characters. A repeat under the same key gets the first answer and changes nothing.");
        }
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, bool required, string? description) => new()
    {
        Name = name,
        In = place,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
