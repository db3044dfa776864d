using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.OpenApi;

/// <summary>Adds to each operation what its route's metadata say: who may ask, path and query, headers, bodies with examples, problems.</summary>
internal sealed class OperationDescriber : IOpenApiOperationTransformer
{
    public const string BearerScheme = "bearer";

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.OperationId = OperationId(context);
        var hasTag = ResponseDescriber.HasTag(operation);
        operation.Description = OperationWords.Of(metadata, hasTag);
        operation.Parameters = [.. ParameterDescriber.Of(context.Description.RelativePath!, metadata, hasTag)];
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

        if (metadata.OfType<ExampleDescription>().FirstOrDefault()?.Request is { } request && operation.RequestBody?.Content is { } bodies)
        {
            bodies["application/json"].Example = JsonNode.Parse(request);
        }

        ResponseDescriber.Describe(operation, metadata, context.Document!);
        if (OperationWords.RolesOf(metadata) is { Length: > 0 } roles)
        {
            operation.Security = [new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(BearerScheme, context.Document)] = [.. roles],
            }];
        }
    }

    // Under its own name, as answers are: generated clients call their types by it.
    private static async Task<IOpenApiSchema> Named(Type type, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        context.Document!.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancel));
        return new OpenApiSchemaReference(type.Name, context.Document);
    }

    private static string OperationId(OpenApiOperationTransformerContext context)
    {
        var words = context.Description.RelativePath!.Replace("api/v1", string.Empty, StringComparison.Ordinal)
            .Split(['/', '-', '{', '}', '.'], StringSplitOptions.RemoveEmptyEntries);
        return context.Description.HttpMethod!.ToLowerInvariant()
            + string.Concat(words.Select(x => char.ToUpperInvariant(x[0]) + x[1..]));
    }
}
