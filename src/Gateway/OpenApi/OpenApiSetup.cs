using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Queueing.Gateway.OpenApi;

/// <summary>The API's own description, and the page to read it.</summary>
internal static class OpenApiSetup
{
    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, GatewayJson.Api);
            foreach (var converter in GatewayJson.Api.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }

            // The web's default also takes numbers as texts, which the API does not.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", options =>
        {
            options.AddOperationTransformer<OperationDescriber>();
            options.AddSchemaTransformer<SchemaDescriber>();
            options.AddDocumentTransformer<WebhookDescriber>();
            options.AddDocumentTransformer<SchemaTidier>();
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Queueing",
                    Version = "v1",
                    Description = "Tickets, windows, the board and tidal dispatch of service halls. Instants carry the hall's own offset. "
                        + "Texts come in Chinese and English; 'zh' is traditional where 'lang' or Accept-Language prefers zh-Hant. "
                        + "Every refusal is an application/problem+json with a code.",
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    [OperationDescriber.BearerScheme] = new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.Http,
                        Scheme = "bearer",
                        Description = "A signed token of staff or a device, scoped to halls; or a ticket's own access token, whose role is citizen. "
                            + "An operation lists the roles for which it is: each of them suffices.",
                    },
                };
                ProblemExamples.AddTo(document.Components);
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/scalar", scalar =>
        {
            scalar.WithTitle("Queueing API").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
        });
    }
}
