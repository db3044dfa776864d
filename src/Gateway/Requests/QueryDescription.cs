namespace Queueing.Gateway.Requests;

/// <summary>Says which query parameter a route reads.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Example">A value of this route's own; null for the one that is the same everywhere.</param>
internal sealed record QueryDescription(string Name, string Description, string? Example = null);
