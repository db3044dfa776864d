namespace Queueing.Gateway.Requests;

/// <summary>Shows one request of a route and what it is answered with, as JSON; null where there is no body.</summary>
internal sealed record ExampleDescription(string? Request, string? Answer);
