using System.Net;
using System.Text.Json.Nodes;

namespace Queueing.Gateway.Tests.Harness;

internal static class Assertions
{
    public static JsonNode ShouldBeProblem(this (HttpResponseMessage Answer, JsonNode? Body) sent, int status, string code)
    {
        sent.Answer.StatusCode.ShouldBe((HttpStatusCode)status, sent.Body?.ToJsonString());
        sent.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        sent.Body!["code"]!.GetValue<string>().ShouldBe(code);
        sent.Body["status"]!.GetValue<int>().ShouldBe(status);
        sent.Body["type"]!.GetValue<string>().ShouldBe($"urn:queueing:problem:{code}");
        return sent.Body;
    }

    public static JsonNode ShouldBeOk(this (HttpResponseMessage Answer, JsonNode? Body) sent, int status = 200)
    {
        sent.Answer.StatusCode.ShouldBe((HttpStatusCode)status, sent.Body?.ToJsonString());
        return sent.Body!;
    }

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();
}
