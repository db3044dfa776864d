using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Queueing.Domain.Webhooks.Published;

namespace Queueing.Gateway.OpenApi;

/// <summary>Describes what receivers are sent, in the document's own section for it: one entry for each group of types.</summary>
internal sealed class WebhookDescriber : IOpenApiDocumentTransformer
{
    private static readonly (string Group, Type Fact, WebhookMessage Example)[] Groups =
    [
        ("ticket", typeof(TicketFact), Example(
            "ticket.called", "queue:general:17", new TicketFact("clerk", "20261123.general.5", "A005", "general") { Window = "w01", Call = "w01#4" })),
        ("window", typeof(WindowFact), Example("window.opened", "window:w01:2", new WindowFact("clerk", "w01"))),
        ("alert", typeof(AlertFact), Example("alert.raised", "dispatcher:dispatcher:9", new AlertFact("dispatcher", "a1")
        {
            Queue = "general", Level = 1, Cause = "longWait", Pressure = 0.8, Waiting = 12, OldestWaitSeconds = 905, Capacity = 2.5,
        })),
        ("tide", typeof(TideFact), Example("tide.proposed", "dispatcher:dispatcher:10", new TideFact("dispatcher", "t1")
        {
            Window = "w07", ForQueue = "general", Queues = ["general", "household"], FromBackOffice = false, Cause = "pressure", Pressure = 0.8, Waiting = 12,
        })),
    ];

    /// <summary>As messages are written: what does not belong to a type is absent.</summary>
    private static readonly JsonSerializerOptions Sparse = new(GatewayJson.Api.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Webhooks ??= new Dictionary<string, IOpenApiPathItem>(StringComparer.Ordinal);
        foreach (var (group, fact, example) in Groups)
        {
            var message = await context.GetOrCreateSchemaAsync(typeof(WebhookMessage), null, cancellationToken);
            message.Properties!["data"] = await context.GetOrCreateSchemaAsync(fact, null, cancellationToken);
            message.Properties["type"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "What happened.",
                Enum = [.. PublicTypes.All.Where(x => PublicTypes.GroupOf(x) == group).Select(x => (JsonNode)x)],
            };
            document.Webhooks[group] = new OpenApiPathItem
            {
                Operations = new() { [HttpMethod.Post] = Operation(group, message, JsonSerializer.SerializeToNode(example, Sparse)!) },
            };
        }
    }

    private static OpenApiOperation Operation(string group, OpenApiSchema message, JsonNode example) => new()
    {
        OperationId = $"webhook{char.ToUpperInvariant(group[0])}{group[1..]}",
        Summary = $"An event of a {group}, posted to the receivers that subscribed to it",
        Description = "Signed by Standard Webhooks 1.0.0: webhook-signature holds v1,<base64 of HMAC-SHA256(secret, id.timestamp.body)>, two of them "
            + "while a secret is being changed. One event at a time, in order; at least once: a repeat has the same webhook-id.",
        Parameters =
        [
            Header("webhook-id", "The event's identity; a repeat has the same."),
            Header("webhook-timestamp", "Seconds since 1970 of this attempt."),
            Header("webhook-signature", "Signatures, separated by spaces; one that matches is enough."),
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = message, Example = example } },
        },
        Responses = new OpenApiResponses
        {
            ["2XX"] = new OpenApiResponse { Description = "Taken. Anything else, or no answer within ten seconds, is tried again." },
            ["410"] = new OpenApiResponse { Description = "Nothing more is wanted: the subscription is suspended." },
        },
    };

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static WebhookMessage Example(string type, string place, PublicFact fact) => new(
        $"small:2026-11-23:{place}", type, new DateTimeOffset(2026, 11, 23, 9, 42, 7, TimeSpan.FromHours(8)), "small", new DateOnly(2026, 11, 23), 1, fact);
}
