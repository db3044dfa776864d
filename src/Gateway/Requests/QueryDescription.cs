namespace Queueing.Gateway.Requests;

/// <summary>Says which query parameter a route reads.</summary>
internal sealed record QueryDescription(string Name, string Description);
