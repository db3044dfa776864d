namespace Queueing.Gateway.Tests.Fuzz;

/// <summary>A request that the gateway takes; what mutations start from.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path with query, escaped.</param>
/// <param name="Token">The bearer token, or null.</param>
/// <param name="Body">The JSON body, or null.</param>
public sealed record ValidRequest(string Method, string Path, string? Token, string? Body);
