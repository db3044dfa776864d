using System.Net;
using System.Text.Json.Nodes;

namespace Queueing.EndToEnd.Tests.Kills;

/// <summary>A request and the answer it was given for good.</summary>
internal sealed record Acknowledged(HttpMethod Method, string Path, JsonNode? Request, string Key, HttpStatusCode Status, JsonNode? Answer);
