namespace Queueing.Gateway.Requests;

/// <summary>Says which body a route takes.</summary>
internal sealed record BodyDescription(Type Type, bool Optional);
