using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Floor;
using Queueing.Gateway.Simulations;
using Queueing.Gateway.Tickets;
using Queueing.Gateway.Windows;

namespace Queueing.Gateway.OpenApi;

/// <summary>Tells of schemas what their types do not: ids are texts, a draw takes fewer channels than a ticket has.</summary>
internal sealed class SchemaDescriber : IOpenApiSchemaTransformer
{
    private const string Remark = " The names are part of the stored form and of the API.";

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        schema.Description = schema.Description?.Replace(Remark, string.Empty, StringComparison.Ordinal);
        if (type == typeof(CallId) || type == typeof(CallId?))
        {
            schema.Type = JsonSchemaType.String;
            schema.Description = "One call of one window, written `window#version`.";
        }
        else if (type == typeof(TicketId))
        {
            schema.Type = JsonSchemaType.String;
            schema.Description = "A ticket, written `yyyyMMdd.queue.sequence`.";
        }
        else if (type == typeof(DrawRequest))
        {
            schema.Properties!["channel"] = OneOf("How it is drawn; by default as the caller's role draws.", DrawRequest.Channels);
            schema.Properties["evidence"] = Evidence();
        }
        else if (type == typeof(ReprioritiseRequest))
        {
            schema.Properties!["evidence"] = Evidence();
        }
        else if (type == typeof(StateRequest))
        {
            schema.Required?.Remove("reason");
        }
        else if (type == typeof(SimulationRequest))
        {
            QuestionSchema.Describe(schema);
        }
        else if (type == typeof(TideRequest))
        {
            schema.Required?.Remove("staff");
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Evidence() => OneOf("What the class stands on; by default what it takes.", EvidenceRules.Choices);

    private static OpenApiSchema OneOf<T>(string description, ReadOnlySpan<(string Name, T Value)> choices) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. choices.ToArray().Select(x => (JsonNode)x.Name)],
        Description = description,
    };
}
