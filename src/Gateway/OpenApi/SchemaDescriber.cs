using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Floor;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Simulations;
using Queueing.Gateway.Tickets;
using Queueing.Gateway.Webhooks;
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
        else if (type == typeof(Problem))
        {
            schema.Properties!["code"] = Choice(ProblemKind.All.Select(x => x.Code), "The kind, for programs.");
        }
        else if (type == typeof(DrawRequest))
        {
            schema.Properties!["channel"] = Choice(DrawRequest.Channels.ToArray().Select(x => x.Name), "How it is drawn; by default as the caller's role draws.");
            schema.Properties["evidence"] = Evidence();
        }
        else if (type == typeof(ReprioritiseRequest) || type == typeof(PaperRequest))
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
        else if (type == typeof(WebhookStateRequest))
        {
            schema.Required?.Remove("reason");
            schema.Properties!["state"] = Choice(WebhookStateRequest.States.ToArray().Select(x => x.Name), "What becomes of its events.");
        }
        else if (type == typeof(WebhookRequest) || type == typeof(RedeliverRequest))
        {
            schema.Required?.ExceptWith(["types", "ids"]);
        }
        else if (type == typeof(TideRequest))
        {
            schema.Required?.Remove("staff");
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Evidence() =>
        Choice(EvidenceRules.Choices.ToArray().Select(x => x.Name), "What the class stands on; by default what it takes.");

    private static OpenApiSchema Choice(IEnumerable<string> names, string description) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. names.Select(x => (JsonNode)x)],
        Description = description,
    };
}
