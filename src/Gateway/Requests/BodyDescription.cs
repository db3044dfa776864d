using System.Text.Json.Nodes;

namespace Queueing.Gateway.Requests;

/// <summary>Says which body a route takes, and how one looks.</summary>
internal sealed record BodyDescription(Type Type, bool Optional, JsonNode? Example = null);
